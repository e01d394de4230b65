package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.com.ListCursor;
import io.github.imapi4j.imapi2fs.IEnumFsiItems;
import io.github.imapi4j.imapi2fs.IFsiFileItem2;
import io.github.imapi4j.imapi2fs.IFsiNamedStreams;
import io.github.imapi4j.virtual.iso.IsoFile;
import io.github.imapi4j.virtual.iso.IsoNode;
import java.util.List;

/** The named streams of a file, as they are when they are looked at. */
final class VirtualNamedStreams implements IFsiNamedStreams {

    private final VirtualFileSystemImage image;
    private final IsoFile file;
    private final ImageHold hold;

    VirtualNamedStreams(VirtualFileSystemImage image, IsoFile file) {
        this.image = image;
        this.file = file;
        this.hold = new ImageHold(image);
        hold.acquire();
    }

    private List<IsoFile> streams() {
        return image.state().read(() -> List.copyOf(file.streams()));
    }

    private ListCursor<IsoNode> cursor() {
        List<IsoFile> streams = streams();
        // They are handed out as streams of this file only if the registry has heard of it.
        streams.forEach(stream -> image.items().ownedBy(stream, file));
        return new ListCursor<>(List.copyOf(streams), 0);
    }

    @Override
    public IEnumVariant getNewEnum() {
        return new ItemVariants(image, cursor());
    }

    @Override
    public IFsiFileItem2 getItem(int index) {
        List<IsoFile> streams = streams();
        if (index < 0 || index >= streams.size()) {
            throw Problems.invalidParam("index", "There is no stream " + index + "; there are " + streams.size() + ".");
        }
        image.items().ownedBy(streams.get(index), file);
        return image.items().handOut(streams.get(index));
    }

    @Override
    public int getCount() {
        return streams().size();
    }

    @Override
    public IEnumFsiItems getEnumNamedStreams() {
        return new ItemWalk(image, cursor());
    }

    @Override
    public void close() {
        hold.release();
    }
}
