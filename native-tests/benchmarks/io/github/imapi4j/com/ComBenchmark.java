package io.github.imapi4j.com;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a call costs that goes out of Java through a vtable and comes back into Java, and what a stream moves. Compare within one
 * run: {@code plainCall} is the same work without COM.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ComBenchmark {

    private static final int CHUNK = 64 * 1024;
    private static final long ENDLESS = Long.MAX_VALUE;

    private final EchoTypes plain = new EchoTypes();
    private ITestTypes object;
    private IStream stream;
    private ByteBuffer buffer;

    @Setup
    public void open() {
        object = Com.reference(plain, ITestTypes.class);
        stream = Com.reference(new SourceStream(new Zeros()), IStream.class);
        buffer = ByteBuffer.allocateDirect(CHUNK);
    }

    @TearDown
    public void close() {
        object.close();
        stream.close();
    }

    @Benchmark
    public int plainCall() {
        return plain.echoInt(7);
    }

    @Benchmark
    public int callThroughTheVtable() {
        return object.echoInt(7);
    }

    @Benchmark
    public String textThroughTheVtable() {
        return object.echoText("a label of some length");
    }

    @Benchmark
    public Object callByNumber() {
        return Dispatch.invoke(object, 2, Dispatch.METHOD, 7);
    }

    @Benchmark
    public int readOf64KiB() {
        return stream.read(buffer.clear());
    }

    /** A source that costs nothing: what remains is the way through COM. */
    private static final class Zeros implements StreamSource {
        @Override
        public String name() {
            return "zeros";
        }

        @Override
        public long size() {
            return ENDLESS;
        }

        @Override
        public ReadableByteChannel open(long position) {
            return new ReadableByteChannel() {
                @Override
                public int read(ByteBuffer target) {
                    int count = target.remaining();
                    target.position(target.limit());
                    return count;
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }
}
