package io.github.imapi4j.virtual.udf;

/** The identifiers of descriptors and the types of files (ECMA-167, 3/7.2.1, 4/7.2.1 and 4/14.6.6; UDF 2.2.13). */
final class Tags {

    static final int PRIMARY_VOLUME = 1;
    static final int ANCHOR = 2;
    static final int VOLUME_POINTER = 3;
    static final int IMPLEMENTATION_USE = 4;
    static final int PARTITION = 5;
    static final int LOGICAL_VOLUME = 6;
    static final int UNALLOCATED_SPACE = 7;
    static final int TERMINATING = 8;
    static final int INTEGRITY = 9;
    static final int FILE_SET = 256;
    static final int FILE_IDENTIFIER = 257;
    static final int ALLOCATION_EXTENT = 258;
    static final int FILE_ENTRY = 261;
    static final int ATTRIBUTE_HEADER = 262;
    static final int EXTENDED_FILE_ENTRY = 266;

    static final int TYPE_DIRECTORY = 4;
    static final int TYPE_FILE = 5;
    static final int TYPE_STREAM_DIRECTORY = 13;
    static final int TYPE_REAL_TIME_FILE = 249;
    static final int TYPE_METADATA_FILE = 250;
    static final int TYPE_METADATA_MIRROR = 251;

    static final int TAG_LENGTH = 16;

    private Tags() {}
}
