import DelimitedText
import Platform

/// One of the streams that a process is started with.
enum StandardStream: Int32, CaseIterable {
    case input = 0
    case output = 1
    case errors = 2

    /// Why a stream took no more.
    enum Failure: Error {
        /// Whoever read it has gone away, as `| head` does: there is nobody to tell.
        case readerGone
        /// The system's own words.
        case system(String)
    }

    /// Puts something in the place of each stream that the process was started without.
    ///
    /// The number of a stream that is closed goes to the next file that is opened, and results would be written into that.
    static func reserve() {
        for stream in allCases where fcntl(stream.rawValue, F_GETFD) == -1 {
            // Open for reading alone: what is written to it fails, as it does where the stream is closed.
            _ = open("/dev/null", stream == .errors ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes all of a text.
    func write(_ text: String) throws(Failure) {
        var text = text
        let failure = text.withUTF8 { bytes -> Failure? in
            do throws(Failure) {
                try write(UnsafeRawBufferPointer(bytes))
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = Platform.write(rawValue, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count >= 0 {
                written += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: waitUntilWritable()
            case EPIPE: throw .readerGone
            case EBADF: throw .system("it is closed")
            case let number: throw .system(SystemWords.of(number))
            }
        }
    }

    private func waitUntilWritable() {
        // Never traps: a constant.
        var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
    }
}
