package io.github.imapi4j.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.imapi4j.Imapi;
import io.github.imapi4j.com.IEnumVariant;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.IDiscMaster2;
import io.github.imapi4j.imapi2.IDiscRecorder2;
import io.github.imapi4j.imapi2.Imapi2Class;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of recorders, however many there are. */
@HardwareTest
@RequiresImapi
class RecorderListIT {

    private static List<String> ids(IDiscMaster2 master) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < master.getCount(); i++) {
            ids.add(master.getItem(i));
        }
        return ids;
    }

    @Test
    void itemsBeyondTheListAreInvalidArguments(Imapi imapi) {
        try (IDiscMaster2 master = imapi.unwrap(IDiscMaster2.class)) {
            for (int index : new int[] {-1, master.getCount(), Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertEquals(
                        SystemCode.E_INVALIDARG, Answers.code(() -> master.getItem(index)), Integer.toString(index));
            }
        }
    }

    @Test
    void walkAndItemsGiveTheSameIdentifiers(Imapi imapi) {
        try (IDiscMaster2 master = imapi.unwrap(IDiscMaster2.class);
                IEnumVariant walk = master.getNewEnum()) {
            List<String> ids = ids(master);
            assertEquals(ids.size(), new HashSet<>(ids).size(), () -> "identifiers are unique: " + ids);
            assertEquals(List.<Object>copyOf(ids), walk.next(ids.size() + 1));
        }
    }

    @Test
    void environmentIsSupportedIfARecorderCanBeUsed(Imapi imapi) {
        try (IDiscMaster2 master = imapi.unwrap(IDiscMaster2.class)) {
            assertTrue(master.getCount() > 0 || !master.getIsSupportedEnvironment());
        }
    }

    /** The documentation says that it fails, and leaves open how. */
    @Test
    void identifierOfNobodyOpensNoRecorder(Imapi imapi, Observations observations) {
        for (String id : new String[] {"", "nobody", "\\\\?\\ide#cdromnobody#0&0&0&0#{53f56308-b6bf-11d0-94f2-00a0c91efb8b}"
        }) {
            try (IDiscRecorder2 recorder =
                    imapi.create(Imapi2Class.MSFT_DISC_RECORDER2.clsid(), IDiscRecorder2.class)) {
                ResultCode answer = Answers.code(() -> recorder.initializeDiscRecorder(id));
                assertNotEquals(SystemCode.S_OK, answer, id);
                String what = id.isEmpty() ? "an empty one" : id.equals("nobody") ? "a word" : "a path of no device";
                observations.note("unknown-recorder", Answers.name(answer) + " for " + what);
            }
        }
    }
}
