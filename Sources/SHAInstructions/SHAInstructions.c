// The one thing that Swift cannot say: instructions that not every processor of its kind has. SHA256.swift is its check, and what is used
// where there are none.

#include "SHAInstructions.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

int sha_instructions_are_there(void) {
    unsigned int a, b, c, d;
    // Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2A, CPUID: SSSE3, SSE4.1 and SHA.
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & (1u << 9)) || !(c & (1u << 19))) return 0;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    return (b & (1u << 29)) != 0;
}

__attribute__((target("sha,sse4.1")))
void sha_instructions_absorb(uint32_t words[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
    // The instructions want the words as a b e f and c d g h, from the last to the first.
    const __m128i bytes = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    const __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)words), 0xb1);
    const __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(words + 4)), 0x1b);
    __m128i abef = _mm_alignr_epi8(low, high, 8);
    __m128i cdgh = _mm_blend_epi16(high, low, 0xf0);
    for (; count > 0; count--, blocks += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i schedule[4];
        for (int part = 0; part < 4; part++)
            schedule[part] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * part)), bytes);
#pragma clang loop unroll(full)
        for (int round = 0; round < 16; round++) {
            const __m128i here = schedule[round & 3], last = schedule[(round + 3) & 3];
            const __m128i input = _mm_add_epi32(here, _mm_loadu_si128((const __m128i *)(constants + 4 * round)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, input);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(input, 0x0e));
            const __m128i early = _mm_sha256msg1_epu32(here, schedule[(round + 1) & 3]);
            const __m128i middle = _mm_alignr_epi8(last, schedule[(round + 2) & 3], 4);
            schedule[round & 3] = _mm_sha256msg2_epu32(_mm_add_epi32(early, middle), last);
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)words, _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)(words + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

int sha_instructions_are_there(void) { return 0; }

void sha_instructions_absorb(uint32_t words[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
    (void)words;
    (void)blocks;
    (void)count;
    (void)constants;
}

#endif
