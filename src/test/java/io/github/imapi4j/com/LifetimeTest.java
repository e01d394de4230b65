package io.github.imapi4j.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SystemCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private static Pointer pointerOf(IUnknown reference) {
        NativeRef ref = ComProxy.referenceOf(reference);
        assertNotNull(ref);
        Pointer pointer = ref.enter();
        ref.exit();
        return pointer;
    }

    @Test
    void closingTwiceIsHarmlessAndUseAfterCloseIsRefused() {
        EchoTypes java = new EchoTypes();
        ITestTypes object = Com.reference(java, ITestTypes.class);
        object.close();
        object.close();
        assertEquals(1, java.closes.get());
        assertThrows(IllegalStateException.class, () -> object.echoInt(1));
        assertThrows(IllegalStateException.class, () -> object.queryInterface(IDispatch.class));
    }

    @Test
    void everyInterfaceLeadsToOneIdentity() {
        try (ITestTypes object = Com.reference(new EchoTypes(), ITestTypes.class);
                IUnknown identity = object.queryInterface(IUnknown.class);
                ISupportErrorInfo other = object.queryInterface(ISupportErrorInfo.class);
                IUnknown again = other.queryInterface(IUnknown.class);
                IDispatch dispatch = again.queryInterface(IDispatch.class)) {
            assertEquals(pointerOf(identity), pointerOf(again));
            assertEquals(pointerOf(object), pointerOf(dispatch));
        }
    }

    @Test
    void oneJavaObjectIsOneNativeObject() {
        EchoTypes java = new EchoTypes();
        try (ITestTypes first = Com.reference(java, ITestTypes.class);
                ITestTypes second = Com.reference(java, ITestTypes.class)) {
            assertEquals(pointerOf(first), pointerOf(second));
        }
        assertEquals(1, java.closes.get());
    }

    @Test
    void interfaceThatTheObjectLacksIsRefused() {
        try (ITestTypes object = Com.reference(new EchoTypes(), ITestTypes.class)) {
            ImapiException refused =
                    assertThrows(ImapiException.class, () -> object.queryInterface(IConnectionPointContainer.class));
            assertEquals(SystemCode.E_NOINTERFACE, refused.error());
        }
    }

    @Test
    void borrowedArgumentEndsWithItsCallUnlessAReferenceIsTaken() {
        AtomicReference<ITestTypes> borrowed = new AtomicReference<>();
        AtomicReference<ITestTypes> kept = new AtomicReference<>();
        EchoTypes argument = new EchoTypes();
        EchoTypes keeper = new EchoTypes() {
            @Override
            public ITestTypes echoObject(ITestTypes object) {
                borrowed.set(object);
                kept.set(object.queryInterface(ITestTypes.class));
                return null;
            }
        };
        try (ITestTypes object = Com.reference(keeper, ITestTypes.class)) {
            object.echoObject(argument);
        }
        assertThrows(IllegalStateException.class, () -> borrowed.get().echoInt(1));
        assertEquals(9, kept.get().echoInt(9));
        assertEquals(0, argument.closes.get());
        kept.get().close();
        assertEquals(1, argument.closes.get());
    }

    @Test
    void closingDuringACallWaitsForItsEnd() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        EchoTypes slow = new EchoTypes() {
            @Override
            public int echoInt(int number) {
                inside.countDown();
                try {
                    proceed.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return number;
            }
        };
        ITestTypes object = Com.reference(slow, ITestTypes.class);
        AtomicReference<Integer> answer = new AtomicReference<>();
        Thread caller = new Thread(() -> answer.set(object.echoInt(3)));
        caller.start();
        inside.await();
        object.close();
        assertEquals(0, slow.closes.get(), "the object lives until the call is over");
        proceed.countDown();
        caller.join();
        assertEquals(3, answer.get());
        assertEquals(1, slow.closes.get());
    }

    @Test
    void registeredClassIsFoundByTheSystemUntilItIsRevoked() {
        Guid classId = Guid.of("5A0F7C51-90C1-4B7E-9E0C-7D1C4C1BC1A5");
        try (Com.Registration registration = Com.registerClass(classId, EchoTypes::new)) {
            assertNotNull(registration);
            try (ITestTypes object = Com.createInstance(classId, ITestTypes.class)) {
                assertEquals(11, object.echoInt(11));
            }
        }
        ImapiException gone = assertThrows(ImapiException.class, () -> Com.createInstance(classId, ITestTypes.class));
        assertEquals(SystemCode.REGDB_E_CLASSNOTREG, gone.error());
    }

    @Test
    void wrapperThatNobodyClosesIsReleasedByTheBackstopAndOnlyOnce() {
        EchoTypes java = new EchoTypes();
        ITestTypes object = Com.reference(java, ITestTypes.class);
        NativeRef reference = ComProxy.referenceOf(object);
        assertNotNull(reference);
        reference.run(); // what the cleaner runs when the wrapper is garbage
        awaitRelease(java);
        reference.run();
        object.close();
        assertEquals(1, java.closes.get());
    }

    /** On Windows a thread of the library's own releases it. */
    private static void awaitRelease(EchoTypes java) {
        while (java.closes.get() == 0) {
            Thread.onSpinWait();
        }
    }
}
