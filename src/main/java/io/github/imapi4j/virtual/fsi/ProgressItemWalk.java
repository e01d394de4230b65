package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.ListCursor;
import io.github.imapi4j.error.HResult;
import io.github.imapi4j.imapi2fs.IEnumProgressItems;
import io.github.imapi4j.imapi2fs.IProgressItem;
import java.util.List;

/** Walks through the runs of an image. */
record ProgressItemWalk(ListCursor<IProgressItem> cursor) implements IEnumProgressItems {

    @Override
    public List<IProgressItem> next(int count) {
        return cursor.next(count);
    }

    @Override
    public HResult skip(int count) {
        return cursor.skip(count);
    }

    @Override
    public void reset() {
        cursor.reset();
    }

    @Override
    public IEnumProgressItems cloneEnum() {
        return new ProgressItemWalk(new ListCursor<>(cursor.elements(), cursor.position()));
    }
}
