package io.github.imapi4j.virtual.recorder;

import io.github.imapi4j.com.EnumValue;
import io.github.imapi4j.imapi2.IWriteSpeedDescriptor;
import io.github.imapi4j.imapi2.ImapiMediaPhysicalType;
import io.github.imapi4j.virtual.disc.DiscSpeed;
import io.github.imapi4j.virtual.disc.DiscType;

/**
 * A speed that a drive supports for a disc.
 *
 * @param type the disc
 * @param speed the speed
 */
record VirtualWriteSpeedDescriptor(DiscType type, DiscSpeed speed) implements IWriteSpeedDescriptor {

    @Override
    public EnumValue<ImapiMediaPhysicalType> getMediaType() {
        return new EnumValue<>(ImapiMediaPhysicalType.class, type.physicalType());
    }

    @Override
    public boolean getRotationTypeIsPureCAV() {
        return speed.pureCav();
    }

    @Override
    public int getWriteSpeed() {
        return speed.sectorsPerSecond();
    }
}
