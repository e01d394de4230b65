package io.github.imapi4j;

import io.github.imapi4j.imapi2.IDiscRecorder2;
import java.util.List;
import java.util.function.Supplier;

/** Asks a drive what it is and can do. */
final class RecorderReader {

    private RecorderReader() {}

    static RecorderInfo read(IDiscRecorder2 recorder, DriveName name, DriveHolder holder) {
        return new RecorderInfo(
                name.uniqueId(),
                name.volumePaths(),
                recorder.getVendorId().strip(),
                recorder.getProductId().strip(),
                recorder.getProductRevision().strip(),
                recorder.getDeviceCanLoadMedia(),
                told(recorder::getSupportedFeaturePages),
                told(recorder::getCurrentFeaturePages),
                told(recorder::getSupportedProfiles),
                told(recorder::getCurrentProfiles),
                told(recorder::getSupportedModePages),
                holder.name());
    }

    private static <T> List<T> told(Supplier<List<T>> property) {
        return Told.by(property).orElse(List.of());
    }
}
