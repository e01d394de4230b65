package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.ConnectionPoints;
import io.github.imapi4j.com.EventSource;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.ListEnumVariant;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.DDiscMaster2Events;
import io.github.imapi4j.imapi2.IDiscMaster2;
import java.util.List;

/** {@code MsftDiscMaster2}: lists the drives, and tells when one comes or goes, on the thread that plugs or unplugs it. */
final class VirtualDiscMaster2 extends VirtualObject implements IDiscMaster2, EventSource, DriveBay.Watcher {

    private static final int NOTIFY_DEVICE_ADDED = 0x100;
    private static final int NOTIFY_DEVICE_REMOVED = 0x101;

    private final ConnectionPoints points = new ConnectionPoints(this, DDiscMaster2Events.class);

    VirtualDiscMaster2(DriveBay bay) {
        super(bay);
        bay.watch(this);
    }

    @Override
    public void added(String uniqueId) {
        points.fire(DDiscMaster2Events.class, NOTIFY_DEVICE_ADDED, this, uniqueId);
    }

    @Override
    public void removed(String uniqueId) {
        points.fire(DDiscMaster2Events.class, NOTIFY_DEVICE_REMOVED, this, uniqueId);
    }

    private List<String> ids() {
        return bay().drives().stream()
                .map(installed -> installed.drive().uniqueId())
                .toList();
    }

    @Override
    public IEnumVariant getNewEnum() {
        return new ListEnumVariant(ids());
    }

    @Override
    public String getItem(int index) {
        List<String> ids = ids();
        if (index < 0 || index >= ids.size()) {
            throw new ImapiException(
                    SystemCode.E_INVALIDARG,
                    "There is no recorder with the index " + index + "; the indexes begin at 0 and there are "
                            + ids.size() + ".");
        }
        return ids.get(index);
    }

    @Override
    public int getCount() {
        return bay().drives().size();
    }

    @Override
    public boolean getIsSupportedEnvironment() {
        return !bay().drives().isEmpty();
    }

    @Override
    public ConnectionPoints connectionPoints() {
        return points;
    }

    @Override
    public void close() {
        bay().unwatch(this);
        points.close();
    }
}
