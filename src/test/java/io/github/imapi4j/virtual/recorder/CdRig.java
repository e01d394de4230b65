package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.Com;
import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IStream;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.com.SourceStream;
import io.github.imapi4j.com.StreamSource;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import io.github.imapi4j.virtual.disc.AudioTrack;
import io.github.imapi4j.virtual.disc.VirtualDisc;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One virtual recorder with a recorder object, and whatever else is created on it; all of them native references. */
final class CdRig implements AutoCloseable {

    static final String CLIENT = "imapi4j test";
    static final int SECTOR = AudioTrack.SECTOR_BYTES;

    final VirtualRecorder virtual;
    final VirtualSystem system;
    final IDiscRecorder2 recorder;
    private final List<IUnknown> created = new ArrayList<>();

    CdRig(VirtualRecorder virtual) {
        this.virtual = virtual;
        system = VirtualSystem.of(virtual);
        recorder = Rig.recorder(system, 0);
    }

    <T extends IUnknown> T create(Imapi2Class which, Class<T> type) {
        return created(system.createInstance(which.clsid(), type));
    }

    <T extends IUnknown> T create(Guid which, Class<T> type) {
        return created(system.createInstance(which, type));
    }

    /** To be closed with this. */
    <T extends IUnknown> T created(T object) {
        created.add(object);
        return object;
    }

    VirtualDisc disc() {
        return virtual.drive().media();
    }

    /** Samples that depend on the seed, of sectors. */
    static byte[] samples(int seed, int sectors) {
        byte[] samples = new byte[sectors * SECTOR];
        new Random(seed).nextBytes(samples);
        return samples;
    }

    IStream stream(int seed, int sectors) {
        return stream(samples(seed, sectors));
    }

    IStream stream(byte[] bytes) {
        return created(Com.reference(new SourceStream(new Bytes(bytes)), IStream.class));
    }

    /** What a track's file holds. */
    byte[] track(int position) {
        AudioTrack track = disc().audioTracks().get(position);
        ByteBuffer read = ByteBuffer.allocate((int) track.sectors() * SECTOR);
        disc().readAudio(track, 0, read);
        return read.array();
    }

    @Override
    public void close() {
        for (int i = created.size() - 1; i >= 0; i--) {
            created.get(i).close();
        }
        recorder.close();
        system.close();
    }

    /** Bytes in memory as a source. */
    record Bytes(byte[] bytes) implements StreamSource {
        @Override
        public String name() {
            return "bytes";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public ReadableByteChannel open(long position) {
            InputStream in = new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position);
            return Channels.newChannel(in);
        }
    }
}
