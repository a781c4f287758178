import Platform

/// The first or the last bytes of a file, by which a program knows one that it wrote.
package enum FileEdge: Sendable {
    case start, end

    /// So many bytes of an ordinary file; nil where there are not so many, or it cannot be read.
    package func bytes(_ count: Int, of path: String) -> [UInt8]? {
        // O_NONBLOCK: a pipe without a writer must not be waited for.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        if case .end = self, lseek(descriptor, -off_t(count), SEEK_END) < 0 { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        return read(descriptor, &bytes, count) == count ? bytes : nil
    }
}
