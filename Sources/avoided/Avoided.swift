@main
struct Avoided {
    static func main() {}
}
