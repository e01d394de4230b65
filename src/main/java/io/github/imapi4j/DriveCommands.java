package io.github.imapi4j;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.error.ImapiException;
import io.github.imapi4j.error.SenseData;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex.CommandData;
import io.github.imapi4j.imapi2.IDiscRecorder2Ex.CommandResult;
import io.github.imapi4j.imapi2.ImapiFeaturePageType;
import io.github.imapi4j.imapi2.ImapiModePageRequestType;
import io.github.imapi4j.imapi2.ImapiModePageType;
import io.github.imapi4j.imapi2.ImapiReadTrackAddressType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * SCSI commands to a drive ({@code IDiscRecorder2Ex}): the common ones as calls with records for answers, any other one as bytes.
 *
 * <p>A command that the drive refuses fails with {@code S_IMAPI_COMMAND_HAS_SENSE_DATA}, a success code of the native call, and with
 * the decoded {@link ImapiException#senseData()}. Commands that change something need {@link Recorder#lock} in practice. What is
 * sent here reaches the drive as it is: a command that writes can spoil a disc.
 */
public final class DriveCommands implements AutoCloseable {

    private static final int INQUIRY = 0x12;
    private static final int INQUIRY_BYTES = 96;
    private static final int GET_CONFIGURATION = 0x46;
    private static final int CONFIGURATION_BYTES = 0x1000;
    private static final int TEST_UNIT_READY = 0x00;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final Recorder recorder;
    private final IDiscRecorder2Ex commands;
    private volatile int timeoutSeconds = (int) DEFAULT_TIMEOUT.toSeconds();

    DriveCommands(Recorder recorder, IDiscRecorder2Ex commands) {
        this.recorder = recorder;
        this.commands = commands;
    }

    /**
     * How long a drive may take for a command.
     *
     * @param time 1 second or more, rounded up to seconds; 10 seconds unless set
     * @return this
     * @throws IllegalArgumentException if it is shorter
     */
    public DriveCommands timeout(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A command needs a timeout of a second or more, not " + time + ".");
        }
        timeoutSeconds =
                (int) Math.min(Integer.MAX_VALUE, time.plusNanos(999_999_999).toSeconds());
        return this;
    }

    // Any command.

    /**
     * Sends a command that moves no data.
     *
     * @param command the command descriptor block, 6 to 16 bytes
     * @throws ImapiException {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} if the drive refuses it, {@code
     *     E_IMAPI_RECORDER_COMMAND_TIMEOUT}
     */
    public void send(Bytes command) {
        run(() -> {
            CommandResult result = commands.sendCommandNoData(command, timeoutSeconds);
            return SenseData.check(
                    result.code(),
                    "IDiscRecorder2Ex::SendCommandNoData",
                    result.senseData().toArray());
        });
    }

    /**
     * Sends a command with data for the drive.
     *
     * @param command the command descriptor block, 6 to 16 bytes
     * @param data what goes with it, not empty
     * @throws ImapiException as {@link #send}
     */
    public void write(Bytes command, Bytes data) {
        run(() -> {
            CommandResult result = commands.sendCommandSendDataToDevice(command, timeoutSeconds, data);
            return SenseData.check(
                    result.code(),
                    "IDiscRecorder2Ex::SendCommandSendDataToDevice",
                    result.senseData().toArray());
        });
    }

    /**
     * Sends a command that the drive answers with data.
     *
     * @param command the command descriptor block, 6 to 16 bytes; the allocation length in it should be that of the room
     * @param room how many bytes are taken, 1 or more
     * @return the answer, as much as came
     * @throws ImapiException as {@link #send}
     */
    public Bytes read(Bytes command, int room) {
        return run(() -> {
            CommandData result = commands.sendCommandGetDataFromDevice(command, timeoutSeconds, room);
            SenseData.check(
                    result.code(),
                    "IDiscRecorder2Ex::SendCommandGetDataFromDevice",
                    result.senseData().toArray());
            return result.data();
        });
    }

    // Known ones.

    /**
     * TEST UNIT READY.
     *
     * @throws ImapiException {@code S_IMAPI_COMMAND_HAS_SENSE_DATA} if the drive or its disc is not ready; the sense data say why
     */
    public void testUnitReady() {
        send(Bytes.of(TEST_UNIT_READY, 0, 0, 0, 0, 0));
    }

    /**
     * INQUIRY: what the drive calls itself.
     *
     * @return the standard data
     * @throws ImapiException as {@link #send}
     */
    public Inquiry inquiry() {
        return Inquiry.parse(read(Bytes.of(INQUIRY, 0, 0, 0, INQUIRY_BYTES, 0), INQUIRY_BYTES));
    }

    /**
     * GET CONFIGURATION: all features of the drive.
     *
     * @return the profile in force and the features
     * @throws ImapiException as {@link #send}
     */
    public DriveConfiguration configuration() {
        Bytes command = Bytes.of(GET_CONFIGURATION, 0, 0, 0, 0, 0, 0, CONFIGURATION_BYTES >> Byte.SIZE, 0, 0);
        return DriveConfiguration.parse(read(command, CONFIGURATION_BYTES));
    }

    /**
     * READ DISC INFORMATION: the state of the disc, its sessions and tracks.
     *
     * @return what the drive says
     * @throws ImapiException {@code E_IMAPI_RECORDER_MEDIA_NO_MEDIA} and other device failures
     */
    public DiscInformation discInformation() {
        return DiscInformation.parse(run(commands::getDiscInformation));
    }

    /**
     * READ TRACK INFORMATION by the track's number.
     *
     * @param number 1 or more
     * @return what the drive says
     * @throws ImapiException if there is no such track, and device failures
     */
    public TrackInformation trackInformation(int number) {
        return TrackInformation.parse(run(() -> commands.getTrackInformation(number, ImapiReadTrackAddressType.TRACK)));
    }

    /**
     * The track to which a sector belongs.
     *
     * @param sector an address
     * @return what the drive says
     * @throws ImapiException if there is no such track, and device failures
     */
    public TrackInformation trackAt(int sector) {
        return TrackInformation.parse(run(() -> commands.getTrackInformation(sector, ImapiReadTrackAddressType.LBA)));
    }

    /**
     * One feature of the drive.
     *
     * @param feature which one; a number newer than the header is passed on
     * @return what the drive says of it
     * @throws ImapiException {@code E_IMAPI_RECORDER_NO_SUCH_FEATURE}, and device failures
     */
    public FeaturePage feature(EnumValue<ImapiFeaturePageType> feature) {
        return FeaturePage.parse(run(() -> commands.getFeaturePage(feature, false)), 0);
    }

    /**
     * One feature of the drive.
     *
     * @param feature which one
     * @return what the drive says of it
     * @throws ImapiException as {@link #feature(EnumValue)}
     */
    public FeaturePage feature(ImapiFeaturePageType feature) {
        return feature(EnumValue.of(feature));
    }

    /**
     * Which mode pages the drive has.
     *
     * @return their numbers, also of unknown ones
     * @throws ImapiException device failures
     */
    public List<EnumValue<ImapiModePageType>> modePages() {
        return run(() -> commands.getSupportedModePages(ImapiModePageRequestType.CURRENT_VALUES));
    }

    /**
     * A mode page with the values in force.
     *
     * @param page which one; a number newer than the header is passed on
     * @return the page
     * @throws ImapiException {@code E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE}, and device failures
     */
    public ModePage modePage(EnumValue<ImapiModePageType> page) {
        return modePage(page, ImapiModePageRequestType.CURRENT_VALUES);
    }

    /**
     * A mode page with the values in force.
     *
     * @param page which one
     * @return the page
     * @throws ImapiException as {@link #modePage(EnumValue)}
     */
    public ModePage modePage(ImapiModePageType page) {
        return modePage(EnumValue.of(page));
    }

    /**
     * A mode page.
     *
     * @param page which one
     * @param values those in force, a mask of what can be changed, the values at first, or those that the drive keeps
     * @return the page
     * @throws ImapiException {@code E_IMAPI_RECORDER_NO_SUCH_MODE_PAGE}, and device failures
     */
    public ModePage modePage(EnumValue<ImapiModePageType> page, ImapiModePageRequestType values) {
        return ModePage.parse(run(() -> commands.getModePage(page, values)));
    }

    /**
     * Changes a mode page (MODE SELECT).
     *
     * @param page as {@link #modePage} gives it, changed where the drive allows it
     * @throws ImapiException {@code E_IMAPI_RECORDER_INVALID_MODE_PARAMETERS}, and device failures
     */
    public void setModePage(ModePage page) {
        run(() -> {
            commands.setModePage(ImapiModePageRequestType.CURRENT_VALUES, page.raw());
            return page;
        });
    }

    /** Names the drive in failures. */
    private <T> T run(Supplier<T> command) {
        return recorder.named(command);
    }

    @Override
    public void close() {
        commands.close();
    }
}
