package io.github.imapi4j.hardware;

import static io.github.imapi4j.hardware.BadInput.documented;
import static io.github.imapi4j.hardware.BadInput.open;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.error.ImapiCode;
import io.github.imapi4j.error.SystemCode;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.imapi2fs.EmulationType;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.imapi2fs.IBootOptions;
import io.github.imapi4j.imapi2fs.IFsiFileItem;
import io.github.imapi4j.imapi2fs.IFsiItem;
import java.util.List;

/** Bad input to the properties of an image, and to what it is given besides files. */
final class BadSettings {

    private BadSettings() {}

    static List<BadInput> properties() {
        return List.of(
                documented(ImapiCode.IMAPI_E_INVALID_PARAM, "put_UDFRevision of 1.03", image -> image.image()
                        .setUDFRevision(0x103)),
                documented(ImapiCode.IMAPI_E_INVALID_PARAM, "put_ISO9660InterchangeLevel of 9", image -> image.image()
                        .setISO9660InterchangeLevel(9)),
                documented(
                        ImapiCode.IMAPI_E_INVALID_WORKING_DIRECTORY,
                        "put_WorkingDirectory of a missing folder",
                        image -> {},
                        (image, folder) -> image.image()
                                .setWorkingDirectory(folder.resolve("nowhere").toString())),
                documented(ImapiCode.IMAPI_E_INVALID_PARAM, "FileSystemName for two file systems", image -> {
                    BadInput.aFile(image);
                    try (IFsiItem item = image.root().getItem("A.BIN")) {
                        item.fileSystemName(Twins.JOLIET);
                    }
                }),
                open("put_WorkingDirectory of an empty path", image -> image.image().setWorkingDirectory("")),
                open("put_FileSystemsToCreate of Joliet alone", image -> image.image()
                        .setFileSystemsToCreate(FlagSet.of(FsiFileSystems.JOLIET))),
                open("put_FileSystemsToCreate of one that is not known", image -> image.image()
                        .setFileSystemsToCreate(FlagSet.of(FsiFileSystems.UNKNOWN))),
                open("put_VolumeName of a:b", image -> image.image().setVolumeName("a:b")),
                open("put_VolumeName of 200 characters", image -> image.image().setVolumeName("A".repeat(200))),
                open("put_SessionStartBlock of -1", image -> image.image().setSessionStartBlock(-1)),
                open("ChooseImageDefaultsForMediaType of an unknown one", image -> image.image()
                        .chooseImageDefaultsForMediaType(ImapiMediaPhysicalType.UNKNOWN)),
                open(
                        "put_StrictFileSystemCompliance of an image with a file",
                        BadInput::aFile,
                        (image, folder) -> image.image().setStrictFileSystemCompliance(true)));
    }

    /** The pages do not say how a change point is refused. */
    static List<BadInput> changePoints() {
        return List.of(
                open("RollbackToChangePoint of one that never was", image -> image.image()
                        .rollbackToChangePoint(99)),
                open("RollbackToChangePoint of -1", image -> image.image().rollbackToChangePoint(-1)),
                open(
                        "RollbackToChangePoint behind the locked one",
                        image -> {
                            BadInput.aFile(image);
                            image.image().lockInChangePoint();
                        },
                        (image, folder) -> image.image().rollbackToChangePoint(0)));
    }

    /** NULL where a page lists {@code E_POINTER}, and can mean no other pointer than this. */
    static List<BadInput> missingPointers() {
        return List.of(
                documented(SystemCode.E_POINTER, "AddFile of no stream", image -> image.root()
                        .addFile("A.BIN", null)),
                documented(SystemCode.E_POINTER, "Add of no item", image -> image.root().add(null)),
                documented(SystemCode.E_POINTER, "put_Data of no stream", image -> {
                    try (IFsiFileItem file = image.image().createFileItem("A.BIN")) {
                        file.setData(null);
                    }
                }),
                documented(SystemCode.E_POINTER, "ChooseImageDefaults of no recorder", image -> image.image()
                        .chooseImageDefaults(null)),
                documented(SystemCode.E_POINTER, "SetMaxMediaBlocksFromDevice of no recorder", image -> image.image()
                        .setMaxMediaBlocksFromDevice(null)),
                documented(SystemCode.E_POINTER, "AssignBootImage of no stream", image -> {
                    try (IBootOptions options = image.bootOptions()) {
                        options.assignBootImage(null);
                    }
                }));
    }

    static List<BadInput> bootImages() {
        return List.of(
                documented(ImapiCode.IMAPI_E_INVALID_PARAM, "put_Manufacturer of 25 characters", image -> {
                    try (IBootOptions options = image.bootOptions()) {
                        options.setManufacturer("M".repeat(25));
                    }
                }),
                documented(
                        ImapiCode.IMAPI_E_BOOT_EMULATION_IMAGE_SIZE_MISMATCH, "put_Emulation of a larger floppy", image -> {
                            try (IBootOptions options = image.bootOptions(TestBytes.random(4_096))) {
                                options.setEmulation(EmulationType.EMULATION_12M_FLOPPY);
                            }
                        }),
                open("AssignBootImage of an empty stream", image -> image.bootOptions(new byte[0])
                        .close()),
                open("put_BootImageOptions without a boot image", image -> {
                    try (IBootOptions options = image.bootOptions()) {
                        image.image().setBootImageOptions(options);
                        image.image().createResultImage().close();
                    }
                }),
                open("put_BootImageOptions twice", image -> {
                    try (IBootOptions options = image.bootOptions(TestBytes.random(2_048))) {
                        image.image().setBootImageOptions(options);
                        image.image().setBootImageOptions(options);
                    }
                }),
                open("put_BootImageOptions for a later session", image -> {
                    try (IBootOptions options = image.bootOptions(TestBytes.random(2_048))) {
                        image.image().setSessionStartBlock(30_000);
                        image.image().setBootImageOptions(options);
                    }
                }));
    }

    static List<BadInput> sessions() {
        return List.of(
                documented(ImapiCode.IMAPI_E_MULTISESSION_NOT_SET, "ImportFileSystem of no disc", image -> image.image()
                        .importFileSystem()),
                documented(
                        ImapiCode.IMAPI_E_MULTISESSION_NOT_SET,
                        "ImportSpecificFileSystem of no disc",
                        image -> image.image().importSpecificFileSystem(Twins.ISO)),
                documented(
                        ImapiCode.IMAPI_E_MULTISESSION_NOT_SET,
                        "CalculateDiscIdentifier of no disc",
                        image -> image.image().calculateDiscIdentifier()),
                open("ImportSpecificFileSystem of two", image -> image.image()
                        .importSpecificFileSystem(Twins.JOLIET)),
                open("put_MultisessionInterfaces of none", image -> image.image()
                        .setMultisessionInterfaces(List.of())),
                open("GetDefaultFileSystemForImport of one that is not known", image -> image.image()
                        .getDefaultFileSystemForImport(FlagSet.of(FsiFileSystems.UNKNOWN))));
    }
}
