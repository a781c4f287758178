#ifndef SHA_INSTRUCTIONS_H
#define SHA_INSTRUCTIONS_H

#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256. Where it has not, the other function does nothing.
int sha_instructions_are_there(void);

/// Works so many blocks of 64 bytes into the eight words of a digest, FIPS 180-4, section 6.2.2, with the constants of section 4.2.2.
void sha_instructions_absorb(uint32_t words[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]);

#endif
