package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ImapiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A caller whose thread is in a single-threaded apartment (JavaFX, some AWT threads) is served on another thread. */
class ApartmentTest {

    private static final int COINIT_APARTMENTTHREADED = 2;

    /** Notes which thread serves it. */
    private static final class WhereAmI extends EchoTypes {
        final AtomicReference<Thread> served = new AtomicReference<>();

        @Override
        public int echoInt(int number) {
            served.set(Thread.currentThread());
            return number;
        }
    }

    private static void assumeApartments() {
        Assumptions.assumeTrue(Platform.isWindows(), "only Windows has apartments");
    }

    private static <T> T onSingleThreadedApartment(Supplier<T> task) throws InterruptedException {
        NativeLibrary ole32 = NativeLibrary.getInstance("ole32");
        Function enter = ole32.getFunction("CoInitializeEx");
        Function leave = ole32.getFunction("CoUninitialize");
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            assertEquals(0, enter.invokeInt(new Object[] {Pointer.NULL, COINIT_APARTMENTTHREADED}));
            try {
                result.complete(task.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                leave.invokeVoid(new Object[0]);
            }
        });
        thread.start();
        thread.join();
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        }
    }

    @Test
    void callerInAMultithreadedApartmentIsServedOnItsOwnThread() {
        WhereAmI java = new WhereAmI();
        try (ITestTypes object = Com.reference(java, ITestTypes.class)) {
            object.echoInt(1);
            assertSame(Thread.currentThread(), java.served.get());
        }
    }

    @Test
    void callerInASingleThreadedApartmentIsServedOnAThreadOfTheLibrary() throws InterruptedException {
        assumeApartments();
        WhereAmI java = new WhereAmI();
        try (ITestTypes object = Com.reference(java, ITestTypes.class)) {
            Thread caller = onSingleThreadedApartment(() -> {
                assertEquals(5, object.echoInt(5));
                return Thread.currentThread();
            });
            assertNotSame(caller, java.served.get());
            assertEquals("imapi4j-com", java.served.get().getName());
        }
    }

    @Test
    void failuresReachACallerInASingleThreadedApartmentToo() {
        assumeApartments();
        try (ITestTypes object = Com.reference(new EchoTypes(), ITestTypes.class)) {
            ImapiException failure = assertThrows(
                    ImapiException.class,
                    () -> onSingleThreadedApartment(() -> {
                        object.fail("imapi-cause");
                        return true;
                    }));
            assertEquals(ImapiCode.IMAPI_E_DATA_STREAM_READ_FAILURE, failure.error());
            assertEquals("bad block", failure.getCause().getMessage());
            assertTrue(failure.detail().isPresent());
        }
    }
}
