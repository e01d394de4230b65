package io.github.imapi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imapi4j.com.Guid;
import io.github.imapi4j.com.IUnknown;
import io.github.imapi4j.imapi2.IRawCDImageCreator;
import io.github.imapi4j.imapi2.ImapiFormat2RawCdDataSectorType;
import io.github.imapi4j.virtual.VirtualRecorder;
import io.github.imapi4j.virtual.VirtualSystem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documentation of DisableGaplessAudio contradicts its name, so both meanings have to work. */
class RawImageTest {

    private static AudioTracks tracks(boolean gapless) {
        TrackSource track = TrackSource.pcm("silence", Content.of(new byte[300 * 2_352]));
        AudioDisc.Builder builder = AudioDisc.builder().add(track).add(track);
        return AudioTracks.look((gapless ? builder.gapless() : builder).build(), true, new Cancellation());
    }

    /** Creators whose property means what the documentation says. */
    private static ClassSource reversed(VirtualSystem system) {
        return new ClassSource() {
            @Override
            public <T extends IUnknown> T createInstance(Guid clsid, Class<T> type) {
                T creator = system.createInstance(clsid, type);
                return type.cast(Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                            try {
                                if (method.getName().equals("setDisableGaplessAudio")) {
                                    ((IRawCDImageCreator) creator).setDisableGaplessAudio(!(boolean) arguments[0]);
                                    return null;
                                }
                                return method.invoke(creator, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"true, true, 600", "true, false, 750", "false, true, 600", "false, false, 750"})
    void gapsAreAsAskedForWhateverThePropertyMeans(boolean asNamed, boolean gapless, long end) {
        try (VirtualSystem system = VirtualSystem.of(VirtualRecorder.inMemory())) {
            ClassSource classes = asNamed ? system::createInstance : reversed(system);
            try (RawImage image = RawImage.of(classes, tracks(gapless), ImapiFormat2RawCdDataSectorType.PQ_ONLY)) {
                assertEquals(end, image.leadOut());
            }
        }
    }
}
