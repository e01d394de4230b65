package io.github.imapi4j.error;

/**
 * Constants of COM and Windows that calls into IMAPI2 can also return, with texts of this library's own.
 *
 * <p>Win32 errors carry the name of the error, their number is {@code HRESULT_FROM_WIN32} of it. Numbers are those of
 * {@code winerror.h}.
 */
public enum SystemCode implements ResultCode {
    /** 0x00000000: success. */
    S_OK(0x00000000, "The call succeeded."),
    /** 0x00000001: success, with "no" or "fewer than asked for" as the answer. */
    S_FALSE(0x00000001, "The call succeeded; the answer is no, or fewer than asked for."),
    /** 0x8000FFFF: The object was in a state in which this call makes no sense. */
    E_UNEXPECTED(0x8000FFFF, "The object was in a state in which this call makes no sense."),
    /** 0x80004001: The object does not implement this. */
    E_NOTIMPL(0x80004001, "The object does not implement this."),
    /** 0x80004002: The object does not have the interface that was asked for. */
    E_NOINTERFACE(0x80004002, "The object does not have the interface that was asked for."),
    /** 0x80004003: A pointer was missing or not valid. */
    E_POINTER(0x80004003, "A pointer was missing or not valid."),
    /** 0x80004004: The operation was aborted. */
    E_ABORT(0x80004004, "The operation was aborted."),
    /** 0x80004005: The operation failed for a reason that has no code of its own. */
    E_FAIL(0x80004005, "The operation failed for a reason that has no code of its own."),
    /** 0x80070005: Access was denied: another program holds the device, or this user has no rights on it. */
    E_ACCESSDENIED(
            0x80070005, "Access was denied: another program holds the device, or this user has no rights on it."),
    /** 0x80070006: The handle is not valid: the device was removed or the object has lost it. */
    E_HANDLE(0x80070006, "The handle is not valid: the device was removed or the object has lost it."),
    /** 0x8007000E: There was not enough memory. */
    E_OUTOFMEMORY(0x8007000E, "There was not enough memory."),
    /** 0x80070057: An argument was not valid. */
    E_INVALIDARG(0x80070057, "An argument was not valid."),
    /** 0x800401F0: COM was not initialized on the calling thread. */
    CO_E_NOTINITIALIZED(0x800401F0, "COM was not initialized on the calling thread."),
    /** 0x800401F3: The name of the class is not known on this system. */
    CO_E_CLASSSTRING(0x800401F3, "The name of the class is not known on this system."),
    /** 0x800401F8: The library of the class was not found. */
    CO_E_DLLNOTFOUND(0x800401F8, "The library of the class was not found."),
    /** 0x80080005: The server of the class could not be started. */
    CO_E_SERVER_EXEC_FAILURE(0x80080005, "The server of the class could not be started."),
    /** 0x80010001: The called program is busy and refused the call. */
    RPC_E_CALL_REJECTED(0x80010001, "The called program is busy and refused the call."),
    /** 0x80010106: The thread already belongs to another kind of apartment. */
    RPC_E_CHANGED_MODE(0x80010106, "The thread already belongs to another kind of apartment."),
    /** 0x8001010E: The object was called from a thread to which it does not belong. */
    RPC_E_WRONG_THREAD(0x8001010E, "The object was called from a thread to which it does not belong."),
    /** 0x80010108: The object has lost its connection to its clients. */
    RPC_E_DISCONNECTED(0x80010108, "The object has lost its connection to its clients."),
    /** 0x80040154: The class is not registered: this system does not offer IMAPI2. */
    REGDB_E_CLASSNOTREG(0x80040154, "The class is not registered: this system does not offer IMAPI2."),
    /** 0x80040155: The interface is not registered. */
    REGDB_E_IIDNOTREG(0x80040155, "The interface is not registered."),
    /** 0x80040110: The class cannot be created as part of an aggregate. */
    CLASS_E_NOAGGREGATION(0x80040110, "The class cannot be created as part of an aggregate."),
    /** 0x80040111: The class factory does not supply the class that was asked for. */
    CLASS_E_CLASSNOTAVAILABLE(0x80040111, "The class factory does not supply the class that was asked for."),
    /** 0x80040200: There is no connection with this number or for this interface. */
    CONNECT_E_NOCONNECTION(0x80040200, "There is no connection with this number or for this interface."),
    /** 0x80040201: The connection point accepts no more connections. */
    CONNECT_E_ADVISELIMIT(0x80040201, "The connection point accepts no more connections."),
    /** 0x80040202: The sink does not offer the interface that the connection point calls. */
    CONNECT_E_CANNOTCONNECT(0x80040202, "The sink does not offer the interface that the connection point calls."),
    /** 0x80020001: The interface is not known. */
    DISP_E_UNKNOWNINTERFACE(0x80020001, "The interface is not known."),
    /** 0x80020003: The object has no member with this number. */
    DISP_E_MEMBERNOTFOUND(0x80020003, "The object has no member with this number."),
    /** 0x80020004: A parameter was not found. */
    DISP_E_PARAMNOTFOUND(0x80020004, "A parameter was not found."),
    /** 0x80020005: An argument has a type that cannot be converted. */
    DISP_E_TYPEMISMATCH(0x80020005, "An argument has a type that cannot be converted."),
    /** 0x80020006: The object has no member of this name. */
    DISP_E_UNKNOWNNAME(0x80020006, "The object has no member of this name."),
    /** 0x80020007: The member takes no named arguments. */
    DISP_E_NONAMEDARGS(0x80020007, "The member takes no named arguments."),
    /** 0x80020008: A value has a type that is not known. */
    DISP_E_BADVARTYPE(0x80020008, "A value has a type that is not known."),
    /** 0x80020009: The called member failed. */
    DISP_E_EXCEPTION(0x80020009, "The called member failed."),
    /** 0x8002000A: A value is too large for the type that was asked for. */
    DISP_E_OVERFLOW(0x8002000A, "A value is too large for the type that was asked for."),
    /** 0x8002000B: An index is out of range. */
    DISP_E_BADINDEX(0x8002000B, "An index is out of range."),
    /** 0x8002000D: An array is locked and cannot be changed. */
    DISP_E_ARRAYISLOCKED(0x8002000D, "An array is locked and cannot be changed."),
    /** 0x8002000E: The member takes another number of arguments. */
    DISP_E_BADPARAMCOUNT(0x8002000E, "The member takes another number of arguments."),
    /** 0x8002000F: An argument that is needed is missing. */
    DISP_E_PARAMNOTOPTIONAL(0x8002000F, "An argument that is needed is missing."),
    /** 0x80020011: The object is not a collection. */
    DISP_E_NOTACOLLECTION(0x80020011, "The object is not a collection."),
    /** 0x8002801D: The type library is not registered. */
    TYPE_E_LIBNOTREGISTERED(0x8002801D, "The type library is not registered."),
    /** 0x8002802B: The type library has no such element. */
    TYPE_E_ELEMENTNOTFOUND(0x8002802B, "The type library has no such element."),
    /** 0x80029C4A: The type library could not be loaded. */
    TYPE_E_CANTLOADLIBRARY(0x80029C4A, "The type library could not be loaded."),
    /** 0x80030001: The stream does not support this function. */
    STG_E_INVALIDFUNCTION(0x80030001, "The stream does not support this function."),
    /** 0x80030002: The file was not found. */
    STG_E_FILENOTFOUND(0x80030002, "The file was not found."),
    /** 0x80030003: The path was not found. */
    STG_E_PATHNOTFOUND(0x80030003, "The path was not found."),
    /** 0x80030005: Access to the stream was denied. */
    STG_E_ACCESSDENIED(0x80030005, "Access to the stream was denied."),
    /** 0x80030008: There was not enough memory for the stream. */
    STG_E_INSUFFICIENTMEMORY(0x80030008, "There was not enough memory for the stream."),
    /** 0x80030009: A pointer that the stream was given is not valid. */
    STG_E_INVALIDPOINTER(0x80030009, "A pointer that the stream was given is not valid."),
    /** 0x80030019: The stream cannot go to this position. */
    STG_E_SEEKERROR(0x80030019, "The stream cannot go to this position."),
    /** 0x8003001D: Writing the stream failed. */
    STG_E_WRITEFAULT(0x8003001D, "Writing the stream failed."),
    /** 0x8003001E: Reading the stream failed. */
    STG_E_READFAULT(0x8003001E, "Reading the stream failed."),
    /** 0x80030020: The stream is in use elsewhere. */
    STG_E_SHAREVIOLATION(0x80030020, "The stream is in use elsewhere."),
    /** 0x80030057: An argument that the stream was given is not valid. */
    STG_E_INVALIDPARAMETER(0x80030057, "An argument that the stream was given is not valid."),
    /** 0x80030070: There is no space left for the stream. */
    STG_E_MEDIUMFULL(0x80030070, "There is no space left for the stream."),
    /** 0x800300FF: The stream does not know this flag. */
    STG_E_INVALIDFLAG(0x800300FF, "The stream does not know this flag."),
    /** 0x80030102: The stream is no longer valid: what it belonged to has gone. */
    STG_E_REVERTED(0x80030102, "The stream is no longer valid: what it belonged to has gone."),
    /** 0x80070001: The device does not know this function. */
    ERROR_INVALID_FUNCTION(0x80070001, "The device does not know this function."),
    /** 0x80070002: The file was not found. */
    ERROR_FILE_NOT_FOUND(0x80070002, "The file was not found."),
    /** 0x80070003: The path was not found. */
    ERROR_PATH_NOT_FOUND(0x80070003, "The path was not found."),
    /** 0x80070004: Too many files are open. */
    ERROR_TOO_MANY_OPEN_FILES(0x80070004, "Too many files are open."),
    /** 0x80070013: The medium is write-protected. */
    ERROR_WRITE_PROTECT(0x80070013, "The medium is write-protected."),
    /** 0x80070015: The device is not ready. */
    ERROR_NOT_READY(0x80070015, "The device is not ready."),
    /** 0x80070017: Data could not be read: its checksum is wrong. */
    ERROR_CRC(0x80070017, "Data could not be read: its checksum is wrong."),
    /** 0x8007001B: A sector was not found on the medium. */
    ERROR_SECTOR_NOT_FOUND(0x8007001B, "A sector was not found on the medium."),
    /** 0x8007001D: The device could not be written to. */
    ERROR_WRITE_FAULT(0x8007001D, "The device could not be written to."),
    /** 0x8007001E: The device could not be read. */
    ERROR_READ_FAULT(0x8007001E, "The device could not be read."),
    /** 0x8007001F: A device attached to the system is not functioning. */
    ERROR_GEN_FAILURE(0x8007001F, "A device attached to the system is not functioning."),
    /** 0x80070020: Another program has the file open. */
    ERROR_SHARING_VIOLATION(0x80070020, "Another program has the file open."),
    /** 0x80070021: Another program has locked a part of the file. */
    ERROR_LOCK_VIOLATION(0x80070021, "Another program has locked a part of the file."),
    /** 0x80070032: The device or the file system does not support the request. */
    ERROR_NOT_SUPPORTED(0x80070032, "The device or the file system does not support the request."),
    /** 0x80070035: The computer in the network path was not found. */
    ERROR_BAD_NETPATH(0x80070035, "The computer in the network path was not found."),
    /** 0x80070037: The device is no longer there. */
    ERROR_DEV_NOT_EXIST(0x80070037, "The device is no longer there."),
    /** 0x80070040: The network connection was lost. */
    ERROR_NETNAME_DELETED(0x80070040, "The network connection was lost."),
    /** 0x80070043: The shared folder in the network path was not found. */
    ERROR_BAD_NET_NAME(0x80070043, "The shared folder in the network path was not found."),
    /** 0x80070070: There is not enough space on the disk. */
    ERROR_DISK_FULL(0x80070070, "There is not enough space on the disk."),
    /** 0x80070079: The device did not answer in time. */
    ERROR_SEM_TIMEOUT(0x80070079, "The device did not answer in time."),
    /** 0x8007007B: The name of a file, a folder or a volume is not allowed. */
    ERROR_INVALID_NAME(0x8007007B, "The name of a file, a folder or a volume is not allowed."),
    /** 0x8007007E: A library of the system was not found. */
    ERROR_MOD_NOT_FOUND(0x8007007E, "A library of the system was not found."),
    /** 0x800700AA: The device is in use. */
    ERROR_BUSY(0x800700AA, "The device is in use."),
    /** 0x800700CE: The name of a file or its path is too long. */
    ERROR_FILENAME_EXCED_RANGE(0x800700CE, "The name of a file or its path is too long."),
    /** 0x8007010B: The name of the folder is not valid. */
    ERROR_DIRECTORY(0x8007010B, "The name of the folder is not valid."),
    /** 0x800703E3: The operation was aborted because a thread ended or a program asked for it. */
    ERROR_OPERATION_ABORTED(0x800703E3, "The operation was aborted because a thread ended or a program asked for it."),
    /** 0x800703ED: The medium has no file system that this system knows. */
    ERROR_UNRECOGNIZED_VOLUME(0x800703ED, "The medium has no file system that this system knows."),
    /** 0x80070456: The medium in the drive was changed. */
    ERROR_MEDIA_CHANGED(0x80070456, "The medium in the drive was changed."),
    /** 0x80070458: There is no medium in the drive. */
    ERROR_NO_MEDIA_IN_DRIVE(0x80070458, "There is no medium in the drive."),
    /** 0x8007045D: The device reported an input or output error. */
    ERROR_IO_DEVICE(0x8007045D, "The device reported an input or output error."),
    /** 0x8007048F: The device is not connected. */
    ERROR_DEVICE_NOT_CONNECTED(0x8007048F, "The device is not connected."),
    /** 0x800704EC: A policy of this system forbids it. */
    ERROR_ACCESS_DISABLED_BY_POLICY(0x800704EC, "A policy of this system forbids it."),
    /** 0x80070522: This user lacks a right that is needed for it. */
    ERROR_PRIVILEGE_NOT_HELD(0x80070522, "This user lacks a right that is needed for it."),
    /** 0x800705B4: The operation did not end in time. */
    ERROR_TIMEOUT(0x800705B4, "The operation did not end in time."),
    /** 0x80070651: The device was removed. */
    ERROR_DEVICE_REMOVED(0x80070651, "The device was removed."),
    /** 0x800706BA: The program behind the object does not answer. */
    RPC_S_SERVER_UNAVAILABLE(0x800706BA, "The program behind the object does not answer."),
    /** 0x800706F9: The medium is not formatted or not known. */
    ERROR_UNRECOGNIZED_MEDIA(0x800706F9, "The medium is not formatted or not known."),
    /** 0x80070964: The device is in use by another program. */
    ERROR_DEVICE_IN_USE(0x80070964, "The device is in use by another program.");

    private final HResult hresult;
    private final String text;

    SystemCode(int hresult, String text) {
        this.hresult = new HResult(hresult);
        this.text = text;
    }

    @Override
    public HResult hresult() {
        return hresult;
    }

    @Override
    public String text() {
        return text;
    }
}
