package io.github.imapi4j.hardware;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.hardware.VirtualBench.NativeCall;
import java.util.Set;

/** Which native calls can change a disc, move the tray, or leave the drive with other settings than it had. */
final class WritingCalls {

    private static final Set<String> METHODS = Set.of(
            "IDiscRecorder2::EjectMedia",
            "IDiscRecorder2::CloseTray",
            "IDiscFormat2Data::Write",
            "IDiscFormat2Data::SetWriteSpeed",
            "IDiscFormat2Erase::EraseMedia",
            "IDiscFormat2TrackAtOnce::SetWriteSpeed",
            "IDiscFormat2TrackAtOnce::PrepareMedia",
            "IDiscFormat2TrackAtOnce::AddAudioTrack",
            "IDiscFormat2RawCD::SetWriteSpeed",
            "IDiscFormat2RawCD::PrepareMedia",
            "IDiscFormat2RawCD::WriteMedia",
            "IDiscFormat2RawCD::WriteMedia2",
            "IWriteEngine2::WriteSection",
            "IDiscRecorder2Ex::SendDvdStructure",
            "IDiscRecorder2Ex::SetModePage");

    /** Operation codes of MMC and SPC that write, erase, format, reserve, close, move, bar or set something. */
    private static final Set<Integer> OPCODES = Set.of(
            0x04, // FORMAT UNIT
            0x0A, // WRITE (6)
            0x15, // MODE SELECT (6)
            0x1B, // START STOP UNIT: moves the tray
            0x1E, // PREVENT ALLOW MEDIUM REMOVAL
            0x2A, // WRITE (10)
            0x2E, // WRITE AND VERIFY (10)
            0x35, // SYNCHRONIZE CACHE (10)
            0x3B, // WRITE BUFFER: firmware
            0x53, // RESERVE TRACK
            0x54, // SEND OPC INFORMATION: writes a test pattern
            0x55, // MODE SELECT (10)
            0x58, // REPAIR TRACK
            0x5B, // CLOSE TRACK SESSION
            0x5D, // SEND CUE SHEET
            0xA1, // BLANK
            0xA3, // SEND KEY
            0xA6, // LOAD UNLOAD MEDIUM
            0xA7, // SET READ AHEAD
            0xAA, // WRITE (12)
            0xB6, // SET STREAMING
            0xBB, // SET CD SPEED
            0xBF); // SEND DISC STRUCTURE

    private WritingCalls() {}

    /** The methods that always are; commands to the drive are told by their operation code. */
    static Set<String> methods() {
        return METHODS;
    }

    static boolean isWriting(NativeCall call) {
        return METHODS.contains(call.operation())
                || call.operation().startsWith("IDiscRecorder2Ex::SendCommand") && writes((Bytes) call.arguments().get(0));
    }

    /** A command without a code is refused anyway. */
    private static boolean writes(Bytes cdb) {
        return cdb.length() > 0 && OPCODES.contains(cdb.get(0));
    }
}
