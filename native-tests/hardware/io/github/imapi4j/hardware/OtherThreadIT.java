package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.CoClass;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscFormat2Data;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.Imapi2Class;
import io.github.imapi4j.imapi2fs.IFileSystemImage;
import io.github.imapi4j.imapi2fs.Imapi2fsClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Objects that are used on another thread than the one that made them, as a burn in the background uses them. */
@HardwareTest
@RequiresImapi
class OtherThreadIT {

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "another-thread");
        thread.setDaemon(true); // a call that hangs must not keep this one
        thread.start();
        return task.get(2, TimeUnit.MINUTES);
    }

    @Test
    void objectsAnswerOnAnotherThread(Imapi imapi, Observations observations) throws Exception {
        Map<String, List<String>> answers = new TreeMap<>();
        for (CoClass type : ClassesIT.creatable()) {
            try (IUnknown object = imapi.create(type.clsid(), IUnknown.class)) {
                Class<? extends IUnknown> face = type.interfaces().get(type.interfaces().size() - 1);
                object.queryInterface(face).close();
                ResultCode answer = elsewhere(
                        () -> Answers.code(() -> object.queryInterface(face).close()));
                answers.computeIfAbsent(Answers.name(answer), name -> new ArrayList<>()).add(type.nativeName());
            }
        }
        answers.forEach((answer, names) -> observations.note(
                "other-thread",
                answer + " for " + (answers.size() == 1 ? "an interface of all classes" : String.join(", ", names))));
    }

    @Test
    void methodsAnswerTheSameOnAnotherThread(Imapi imapi, Observations observations) throws Exception {
        try (IDiscMaster2 master = imapi.create(Imapi2Class.MSFT_DISC_MASTER2.clsid(), IDiscMaster2.class);
                IDiscFormat2Data format =
                        imapi.create(Imapi2Class.MSFT_DISC_FORMAT2_DATA.clsid(), IDiscFormat2Data.class);
                IFileSystemImage image =
                        imapi.create(Imapi2fsClass.MSFT_FILE_SYSTEM_IMAGE.clsid(), IFileSystemImage.class)) {
            ResultCode answer = elsewhere(() -> Answers.code(() -> {
                format.setClientName("another thread");
                image.setFreeMediaBlocks(4711);
                master.getCount();
            }));
            observations.note("other-thread", Answers.name(answer) + " for methods");
            if (answer == SystemCode.S_OK) {
                assertEquals("another thread", format.getClientName());
                assertEquals(4711, image.getFreeMediaBlocks());
                assertEquals(master.getCount(), elsewhere(master::getCount));
            }
        }
    }

    /** The last reference is let go where nobody expects it. */
    @Test
    void objectsEndOnAnotherThread(Imapi imapi) throws Exception {
        try (NewImage image = new NewImage(imapi)) {
            image.file("a.bin", TestBytes.random(10));
            elsewhere(() -> {
                image.close();
                return true;
            });
        }
    }
}
