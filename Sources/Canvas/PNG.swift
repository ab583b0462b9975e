internal import CPangoCairo
internal import Glibc

extension ImageSurface {
    /// The picture as a PNG file: with a palette where 256 colours suffice, else RGB, with alpha only where
    /// the surface has it.
    /// - Parameter dpi: Dots per inch, written into the file so that it prints in its true size.
    /// - Throws: `CanvasError` when something was drawn wrongly or memory is short.
    package func png(dpi: Double) throws(CanvasError) -> [UInt8] {
        try withPixels { (pixels, stride) throws(CanvasError) in
            if format == .opaque {
                if let (palette, indices) = palette(pixels, stride) {
                    return try encode(indices, SPNG_COLOR_TYPE_INDEXED, palette: palette, dpi: dpi)
                }
                return try encode(rgb(pixels, stride), SPNG_COLOR_TYPE_TRUECOLOR, palette: nil, dpi: dpi)
            }
            return try encode(rgba(pixels, stride), SPNG_COLOR_TYPE_TRUECOLOR_ALPHA, palette: nil, dpi: dpi)
        }
    }

    private func encode(
        _ image: [UInt8], _ color: spng_color_type, palette: spng_plte?, dpi: Double
    ) throws(CanvasError) -> [UInt8] {
        let attempt = "write a PNG of \(width) × \(height) pixels"
        func check(_ code: Int32) throws(CanvasError) {
            if code != 0 { throw CanvasError(attempt: attempt, reason: String(cString: spng_strerror(code))) }
        }
        guard let encoder = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
            throw CanvasError(attempt: attempt, reason: "libspng gave no encoder")
        }
        defer { spng_ctx_free(encoder) }
        var header = spng_ihdr()
        header.width = UInt32(width)
        header.height = UInt32(height)
        header.bit_depth = 8
        header.color_type = UInt8(color.rawValue)
        try check(spng_set_option(encoder, SPNG_ENCODE_TO_BUFFER, 1))
        // Flat areas and thin lines: filters and higher levels cost time and gain next to nothing.
        try check(spng_set_option(encoder, SPNG_IMG_COMPRESSION_LEVEL, 1))
        try check(spng_set_option(encoder, SPNG_FILTER_CHOICE, Int32(SPNG_DISABLE_FILTERING.rawValue)))
        try check(spng_set_ihdr(encoder, &header))
        if var palette { try check(spng_set_plte(encoder, &palette)) }
        let perMetre = UInt32(max(1, min((dpi / 0.0254).rounded(), 2_147_483_647)))
        var resolution = spng_phys(ppu_x: perMetre, ppu_y: perMetre, unit_specifier: 1)
        try check(spng_set_phys(encoder, &resolution))
        try check(
            spng_encode_image(
                encoder, image, image.count, Int32(SPNG_FMT_PNG.rawValue),
                Int32(SPNG_ENCODE_FINALIZE.rawValue)))
        var length = 0
        var code: Int32 = 0
        let buffer = spng_get_png_buffer(encoder, &length, &code)
        defer { free(buffer) }
        try check(code)
        guard let buffer else { throw CanvasError(attempt: attempt, reason: "libspng gave no bytes") }
        return Array(UnsafeRawBufferPointer(start: buffer, count: length))
    }

    private func rgb(_ pixels: Span<UInt8>, _ stride: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height * 3) { image, count in
            var next = 0
            for row in 0..<height {
                var source = row * stride
                for _ in 0..<width {
                    image[next] = pixels[source + 2]
                    image[next + 1] = pixels[source + 1]
                    image[next + 2] = pixels[source]
                    next += 3
                    source += 4
                }
            }
            count = next
        }
    }

    private func rgba(_ pixels: Span<UInt8>, _ stride: Int) -> [UInt8] {
        var image: [UInt8] = []
        image.reserveCapacity(width * height * 4)
        for row in 0..<height {
            for column in 0..<width {
                let source = row * stride + column * 4
                let alpha = Int(pixels[source + 3])
                // Cairo keeps colours multiplied by alpha; PNG wants them plain.
                func plain(_ component: UInt8) -> UInt8 {
                    alpha == 0 ? 0 : UInt8(min(255, (Int(component) * 255 + alpha / 2) / alpha))
                }
                image.append(plain(pixels[source + 2]))
                image.append(plain(pixels[source + 1]))
                image.append(plain(pixels[source]))
                image.append(UInt8(alpha))
            }
        }
        return image
    }

    /// The colours of the picture and each pixel's number among them; nil when there are more than 256.
    private func palette(_ pixels: Span<UInt8>, _ stride: Int) -> (spng_plte, [UInt8])? {
        var colours = ColourTable()
        var indices = [UInt8](repeating: 0, count: width * height)
        var last: (colour: UInt32, index: UInt8)?
        var next = 0
        for row in 0..<height {
            var source = row * stride
            for _ in 0..<width {
                let colour =
                    UInt32(pixels[source]) | UInt32(pixels[source + 1]) << 8 | UInt32(pixels[source + 2])
                    << 16
                if last?.colour != colour {
                    guard let index = colours.index(of: colour) else { return nil }
                    last = (colour, index)
                }
                indices[next] = last?.index ?? 0
                next += 1
                source += 4
            }
        }
        return (colours.palette, indices)
    }
}

/// Numbers colours in the order they are met, up to 256 of them.
private struct ColourTable {
    private var colours: [UInt32] = []
    /// Four slots a colour keep the searches short; 0 is an empty slot, else one more than the number.
    private var slots = [UInt16](repeating: 0, count: 1024)

    mutating func index(of colour: UInt32) -> UInt8? {
        var slot = Int((colour &* 2_654_435_761) >> 22)
        while slots[slot] != 0 {
            let index = slots[slot] - 1
            if colours[Int(index)] == colour { return UInt8(index) }
            slot = (slot + 1) & 1023
        }
        guard colours.count < 256 else { return nil }
        colours.append(colour)
        slots[slot] = UInt16(colours.count)
        return UInt8(colours.count - 1)
    }

    var palette: spng_plte {
        var palette = spng_plte()
        palette.n_entries = UInt32(colours.count)
        withUnsafeMutableBytes(of: &palette.entries) { bytes in
            for (index, colour) in colours.enumerated() {
                bytes[4 * index] = UInt8(truncatingIfNeeded: colour >> 16)
                bytes[4 * index + 1] = UInt8(truncatingIfNeeded: colour >> 8)
                bytes[4 * index + 2] = UInt8(truncatingIfNeeded: colour)
                bytes[4 * index + 3] = 255
            }
        }
        return palette
    }
}
