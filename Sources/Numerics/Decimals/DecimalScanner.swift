/// Reads `-?digits(.digits)?` from bytes, without allocating, into a significand and its decimal places.
///
/// Zeros at the end of the fraction are held back until a digit follows them, so that `0.50` and `0.5` scan alike
/// and a long run of zeros costs no places.
struct DecimalScanner {
    /// The digits as one integer.
    private(set) var significand: Int128 = 0
    /// How many of them stand behind the point; the last of those is never zero.
    private(set) var places = 0

    private static let hyphen = UInt8(ascii: "-")
    private static let point = UInt8(ascii: ".")
    private static let zero = UInt8(ascii: "0")
    /// Eighteen digits always fit in 63 bits, so the common case never touches 128-bit arithmetic.
    private static let digitsInWord = 18

    private var word: UInt64 = 0
    private var digitsHeld = 0
    private var overflowed = false

    /// Scans the whole of `bytes`.
    ///
    /// - Throws: the `DecimalError` that says best what is wrong with the text.
    init(_ bytes: UnsafeRawBufferPointer, placesLimit: Int) throws(DecimalError) {
        var index = bytes.startIndex
        let isNegative = bytes.first == Self.hyphen
        if isNegative { index += 1 }
        let integerStart = index
        while index < bytes.endIndex, let digit = Self.digit(bytes[index]) {
            append(digit)
            index += 1
        }
        let hasInteger = index > integerStart
        var isWellFormed = hasInteger && index == bytes.endIndex
        if hasInteger, index < bytes.endIndex, bytes[index] == Self.point {
            index += 1
            let fractionStart = index
            index = scanFraction(bytes, from: index, placesLimit: placesLimit)
            isWellFormed = index > fractionStart && index == bytes.endIndex
        }
        guard isWellFormed else { throw DecimalSymptom.error(in: bytes) }
        guard places <= placesLimit else { throw .tooManyPlaces(limit: placesLimit) }
        flush()
        guard !overflowed else { throw .tooLarge }
        if isNegative { significand = -significand }
    }

    private mutating func scanFraction(_ bytes: UnsafeRawBufferPointer, from start: Int, placesLimit: Int) -> Int {
        var index = start
        var zerosHeldBack = 0
        while index < bytes.endIndex, let digit = Self.digit(bytes[index]) {
            index += 1
            if digit == 0 {
                zerosHeldBack += 1
                continue
            }
            places += zerosHeldBack + 1
            // Past the limit the value no longer matters; a hostile run of zeros must not cost time.
            if places <= placesLimit {
                for _ in 0..<zerosHeldBack { append(0) }
                append(digit)
            }
            zerosHeldBack = 0
        }
        return index
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> UInt64? {
        let value = byte &- zero
        return value < 10 ? UInt64(value) : nil
    }

    @inline(__always)
    private mutating func append(_ digit: UInt64) {
        if digitsHeld == Self.digitsInWord { flush() }
        word = word &* 10 &+ digit
        digitsHeld += 1
    }

    private mutating func flush() {
        if significand == 0 {
            significand = Int128(word)
        } else {
            let (shifted, tooWide) = significand.multipliedReportingOverflow(by: PowerOfTen.wide(digitsHeld))
            let (sum, carried) = shifted.addingReportingOverflow(Int128(word))
            overflowed = overflowed || tooWide || carried
            significand = sum
        }
        word = 0
        digitsHeld = 0
    }
}

extension StringProtocol {
    /// Hands the text's UTF-8 bytes to a parser that works on bytes.
    func parsed<Value, Failure: Error>(
        by parse: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var text = String(self)
        let result = text.withUTF8 { utf8 -> Result<Value, Failure> in
            do throws(Failure) {
                return .success(try parse(UnsafeRawBufferPointer(utf8)))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
