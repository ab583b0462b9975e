import CPangoCairo
import Testing

@testable import Canvas

@Suite("PNG")
struct PNGTests {
    /// What a decoder makes of a file.
    struct Decoded {
        var header = spng_ihdr()
        var resolution = spng_phys()
        var pixels: [UInt8] = []
    }

    func decode(_ bytes: [UInt8], as format: spng_format = SPNG_FMT_RGBA8) -> Decoded {
        let decoder = spng_ctx_new(0)
        defer { spng_ctx_free(decoder) }
        var result = Decoded()
        bytes.withUnsafeBufferPointer { buffer in
            #expect(spng_set_png_buffer(decoder, buffer.baseAddress, buffer.count) == 0)
            #expect(spng_get_ihdr(decoder, &result.header) == 0)
            #expect(spng_get_phys(decoder, &result.resolution) == 0)
            var size = 0
            #expect(spng_decoded_image_size(decoder, Int32(format.rawValue), &size) == 0)
            result.pixels = [UInt8](repeating: 0, count: size)
            let flags = Int32(SPNG_DECODE_TRNS.rawValue)
            #expect(spng_decode_image(decoder, &result.pixels, size, Int32(format.rawValue), flags) == 0)
        }
        return result
    }

    func square(_ x: Double, _ y: Double, _ side: Double) -> Outline {
        Outline([
            .move(x: x, y: y), .line(x: x + side, y: y), .line(x: x + side, y: y + side),
            .line(x: x, y: y + side), .close,
        ])
    }

    @Test("Few colours are written as a palette, and read back exactly")
    func palette() throws {
        let surface = try ImageSurface(width: 40, height: 30)
        surface.paint(Brush(red: 1, green: 1, blue: 1))
        surface.fill(square(5, 5, 10), Brush(red: 1, green: 0, blue: 0))
        let decoded = decode(try surface.png(dpi: 144))
        #expect(decoded.header.color_type == UInt8(SPNG_COLOR_TYPE_INDEXED.rawValue))
        #expect(decoded.header.width == 40 && decoded.header.height == 30)
        #expect(Array(decoded.pixels[0..<4]) == [255, 255, 255, 255])
        let inside = (7 * 40 + 7) * 4
        #expect(Array(decoded.pixels[inside..<inside + 4]) == [255, 0, 0, 255])
    }

    @Test("Smooth edges share a palette: areas keep their colours, edges change too little to see")
    func edges() throws {
        let surface = try ImageSurface(width: 900, height: 600)
        surface.paint(Brush(red: 1, green: 1, blue: 1))
        let inks = [
            Brush(red: 0.1, green: 0.4, blue: 0.8), Brush(red: 0.8, green: 0.5, blue: 0),
            Brush(red: 0.8, green: 0.1, blue: 0.2),
        ]
        for index in 0..<9 {
            let line = Outline([
                .move(x: 10, y: Double(index) * 60 + 20), .line(x: 890, y: 570 - Double(index) * 37),
            ])
            surface.stroke(line, Pen(width: 1.75), inks[index % 3])
        }
        let exact = try surface.withPixels { (pixels, stride) throws(CanvasError) in
            (0..<600).flatMap { y in (0..<900).map { x in pixels[y * stride + x] } }
        }
        #expect(Set(exact).count > 500)
        let decoded = decode(try surface.png(dpi: 144))
        #expect(decoded.header.color_type == UInt8(SPNG_COLOR_TYPE_INDEXED.rawValue))
        var (changed, largest) = (0, 0)
        for (index, pixel) in exact.enumerated() {
            let changes = [16, 8, 0].enumerated().map { place, shift in
                abs(Int(pixel >> UInt32(shift) & 255) - Int(decoded.pixels[index * 4 + place]))
            }
            largest = max(largest, changes.max() ?? 0)
            if changes != [0, 0, 0] { changed += 1 }
        }
        #expect(largest > 0 && largest <= Palette.changes.max()!)
        #expect(Double(changed) < Palette.changedShare * Double(exact.count))
    }

    @Test("More than 256 colours over wide areas are written as RGB, and read back exactly")
    func manyColours() throws {
        let surface = try ImageSurface(width: 300, height: 2)
        func color(_ column: Int) -> (red: Int, green: Int) { (column % 20 * 12, column / 20 * 16) }
        for column in 0..<300 {
            let (red, green) = color(column)
            surface.fill(
                square(Double(column), 0, 2),
                Brush(red: Double(red) / 255, green: Double(green) / 255, blue: 0.2))
        }
        let decoded = decode(try surface.png(dpi: 144))
        #expect(decoded.header.color_type == UInt8(SPNG_COLOR_TYPE_TRUECOLOR.rawValue))
        for column in 0..<300 {
            let (red, green) = color(column)
            #expect(Array(decoded.pixels[column * 4..<column * 4 + 3]) == [UInt8(red), UInt8(green), 51])
        }
    }

    @Test("A ramp of more than 256 colours over wide areas has a palette, in which none changes visibly")
    func ramp() throws {
        let surface = try ImageSurface(width: 600, height: 2)
        func color(_ column: Int) -> (red: Int, green: Int) {
            column < 256 ? (column, 0) : (255, min(255, column - 256))
        }
        for column in 0..<511 {
            let (red, green) = color(column)
            surface.fill(
                square(Double(column), 0, 2),
                Brush(red: Double(red) / 255, green: Double(green) / 255, blue: 0))
        }
        let decoded = decode(try surface.png(dpi: 144))
        #expect(decoded.header.color_type == UInt8(SPNG_COLOR_TYPE_INDEXED.rawValue))
        for column in 0..<511 {
            let (red, green) = color(column),
                pixel = decoded.pixels[column * 4..<column * 4 + 2].map(Int.init)
            #expect(max(abs(pixel[0] - red), abs(pixel[1] - green)) <= Palette.invisibleChange)
        }
    }

    @Test("A transparent picture keeps its colours unmultiplied")
    func transparent() throws {
        let surface = try ImageSurface(width: 4, height: 4, format: .transparent)
        surface.fill(square(0, 0, 2), Brush(red: 1, green: 0, blue: 0, alpha: 0.5))
        let decoded = decode(try surface.png(dpi: 144))
        #expect(decoded.header.color_type == UInt8(SPNG_COLOR_TYPE_TRUECOLOR_ALPHA.rawValue))
        #expect(Array(decoded.pixels[0..<4]) == [255, 0, 0, 128])
        #expect(Array(decoded.pixels[12..<16]) == [0, 0, 0, 0])
    }

    @Test("The file knows its resolution", arguments: [(72.0, 2835), (144, 5669), (300, 11811)])
    func resolution(dpi: Double, perMetre: UInt32) throws {
        let decoded = decode(try ImageSurface(width: 3, height: 3).png(dpi: dpi))
        #expect(decoded.resolution.ppu_x == perMetre && decoded.resolution.ppu_y == perMetre)
        #expect(decoded.resolution.unit_specifier == 1)
    }
}
