package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.ResultCode;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.virtual.disc.DiscType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a user can ask for. */
enum FaultTask {
    RECORDERS(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.imapi().recorder("V:").close();
        }
    },
    INFO(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().info();
        }
    },
    MEDIA(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().media();
        }
    },
    CHECK(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().burn(IMAGE).check();
        }
    },
    BURN(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive()
                    .burn(IMAGE)
                    .speed(WriteSpeed.times(4))
                    .verify(Verification.FULL)
                    .finalizeDisc()
                    .run();
        }
    },
    OVERWRITE(DiscType.BD_RE) {
        @Override
        void prepare(FaultRig rig) {
            super.prepare(rig);
            rig.drive().burn(IMAGE).run();
        }

        @Override
        void run(FaultRig rig) {
            rig.drive().burn(IMAGE).overwrite().run();
        }
    },
    CANCEL(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) throws InterruptedException {
            CompletableFuture<BurnJob> started = new CompletableFuture<>();
            // In the fourth event, whatever can be learnt from it.
            rig.at(
                    "IDiscFormat2DataEventArgs::get_CurrentAction",
                    4,
                    () -> started.join().cancel());
            BurnJob job = rig.drive().burn(IMAGE).start();
            started.complete(job);
            job.await();
        }
    },
    APPEND(DiscType.DVD_R) {
        @Override
        void prepare(FaultRig rig) {
            super.prepare(rig);
            rig.drive().burn(IMAGE).keepOpen().run();
        }

        @Override
        void run(FaultRig rig) {
            rig.drive().burn(IMAGE).append().run();
        }
    },
    FINALIZE(DiscType.DVD_R) {
        @Override
        void prepare(FaultRig rig) {
            super.prepare(rig);
            rig.drive().burn(IMAGE).keepOpen().run();
        }

        @Override
        void run(FaultRig rig) {
            rig.drive().finalizeDisc().run();
        }
    },
    ERASE(DiscType.CD_RW) {
        @Override
        void prepare(FaultRig rig) {
            super.prepare(rig);
            rig.drive().burn(IMAGE).run();
        }

        @Override
        void run(FaultRig rig) {
            rig.drive().erase().run();
        }
    },
    IMAGE_CHECK(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.imapi().image(IMAGE).check();
        }
    },
    AUDIO(DiscType.CD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().burn(MUSIC).verify(Verification.QUICK).keepOpen().run();
        }
    },
    AUDIO_AT_ONCE(DiscType.CD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().burn(MUSIC).discAtOnce().run();
        }
    },
    COMMANDS(DiscType.CD_R) {
        @Override
        void run(FaultRig rig) {
            try (DriveCommands commands = rig.drive().commands()) {
                commands.testUnitReady();
                commands.configuration();
                commands.inquiry();
                commands.discInformation();
                commands.trackInformation(1);
                commands.feature(ImapiFeaturePageType.CORE);
                commands.modePages();
                ModePage page = commands.modePage(ImapiModePageType.WRITE_PARAMETERS);
                commands.setModePage(page);
                commands.write(modeSelect(page), parameters(page));
            }
        }
    },
    LOCK(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().lock("matrix", true).close();
        }
    },
    IMAGE_FILE(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.imapi().image(IMAGE).replaceExisting().writeTo(rig.file());
        }
    },
    EJECT(DiscType.DVD_R) {
        @Override
        void run(FaultRig rig) {
            rig.drive().eject();
        }
    },
    LOAD(DiscType.DVD_R) {
        @Override
        void prepare(FaultRig rig) {
            super.prepare(rig);
            rig.openTray();
        }

        @Override
        void run(FaultRig rig) {
            rig.drive().load();
        }
    };

    private static final DiscImage IMAGE = DiscImage.builder()
            .label("MATRIX")
            .add("folder/a.bin", Content.of(new byte[70_000]))
            .add("b.bin", Content.of(new byte[10]))
            .addFolder("empty")
            .build();

    private static final AudioDisc MUSIC = AudioDisc.builder()
            .add(TrackSource.pcm("one", Content.of(new byte[300 * 2_352])))
            .add(TrackSource.pcm("two", Content.of(new byte[310 * 2_352])))
            .build();

    private final DiscType disc;

    FaultTask(DiscType disc) {
        this.disc = disc;
    }

    /** What has to be so before; nothing fails yet. */
    void prepare(FaultRig rig) {
        rig.insert(disc);
    }

    abstract void run(FaultRig rig) throws Exception;

    boolean isLikeABurn() {
        return switch (this) {
            case CHECK, OVERWRITE, CANCEL, APPEND, FINALIZE, ERASE, AUDIO, AUDIO_AT_ONCE, IMAGE_FILE -> true;
            default -> false;
        };
    }

    /** What it may come to if nothing fails. */
    Set<Optional<ResultCode>> outcomes() {
        return switch (this) {
            case CANCEL -> Set.of(Optional.of(ImapiCode.E_IMAPI_REQUEST_CANCELLED));
            // An image of the virtual system that makes first sessions only refuses here, after most of the
            // methods.
            case APPEND, FINALIZE ->
                Set.of(Optional.empty(), Optional.of(ImapiCode.IMAPI_E_NO_COMPATIBLE_MULTISESSION_TYPE));
            default -> Set.of(Optional.empty());
        };
    }

    @Nullable
    Throwable outcome(FaultRig rig) {
        try {
            run(rig);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** Whether it is done with a drive, which failures name. */
    boolean isOfADrive() {
        return this != RECORDERS && this != IMAGE_CHECK && this != IMAGE_FILE;
    }

    private static Bytes modeSelect(ModePage page) {
        return Bytes.of(0x55, 0x10, 0, 0, 0, 0, 0, 0, parameters(page).length(), 0);
    }

    /** A page behind its header. */
    private static Bytes parameters(ModePage page) {
        byte[] list = Arrays.copyOf(new byte[8], 8 + page.raw().length());
        System.arraycopy(page.raw().toArray(), 0, list, 8, page.raw().length());
        return Bytes.copyOf(list);
    }
}
