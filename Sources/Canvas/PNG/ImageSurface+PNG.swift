internal import CPangoCairo
internal import Glibc

extension ImageSurface {
    /// The picture as a PNG file: with a palette where 256 colours do (see `Palette`), else RGB, with alpha
    /// only where the surface has it.
    /// - Parameter dpi: Dots per inch, written into the file so that it prints in its true size.
    /// - Throws: `CanvasError` when something was drawn wrongly or memory is short.
    package func png(dpi: Double) throws(CanvasError) -> [UInt8] {
        try withPixels { (pixels, stride) throws(CanvasError) in
            guard format == .opaque else {
                return try encode(rgba(pixels, stride), SPNG_COLOR_TYPE_TRUECOLOR_ALPHA, dpi: dpi)
            }
            if let palette = Palette(pixels, width: width, height: height, stride: stride) {
                return try encode(palette.indices, SPNG_COLOR_TYPE_INDEXED, palette.colours, dpi: dpi)
            }
            return try encode(rgb(pixels, stride), SPNG_COLOR_TYPE_TRUECOLOR, dpi: dpi)
        }
    }

    private func encode(
        _ image: [UInt8], _ color: spng_color_type, _ palette: [UInt32] = [], dpi: Double
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
        // Flat areas and thin lines: higher levels and filters cost time and gain next to nothing; but where colours
        // run into each other, each row is like the one above.
        let filter = color == SPNG_COLOR_TYPE_INDEXED ? SPNG_DISABLE_FILTERING : SPNG_FILTER_CHOICE_UP
        try check(spng_set_option(encoder, SPNG_IMG_COMPRESSION_LEVEL, 1))
        try check(spng_set_option(encoder, SPNG_FILTER_CHOICE, Int32(filter.rawValue)))
        try check(spng_set_ihdr(encoder, &header))
        if !palette.isEmpty {
            var entries = spng_plte(palette)
            try check(spng_set_plte(encoder, &entries))
        }
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

    private func rgb(_ pixels: Span<UInt32>, _ stride: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height * 3) { image, count in
            for row in 0..<height {
                for column in 0..<width {
                    let pixel = pixels[row * stride + column]
                    image[count] = UInt8(truncatingIfNeeded: pixel >> 16)
                    image[count + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    image[count + 2] = UInt8(truncatingIfNeeded: pixel)
                    count += 3
                }
            }
        }
    }

    private func rgba(_ pixels: Span<UInt32>, _ stride: Int) -> [UInt8] {
        var image: [UInt8] = []
        image.reserveCapacity(width * height * 4)
        for row in 0..<height {
            for column in 0..<width {
                let pixel = pixels[row * stride + column]
                let alpha = pixel >> 24
                // Cairo keeps colours multiplied by alpha; PNG wants them plain.
                for shift in [UInt32(16), 8, 0] {
                    let component = pixel >> shift & 255
                    image.append(alpha == 0 ? 0 : UInt8(min(255, (component * 255 + alpha / 2) / alpha)))
                }
                image.append(UInt8(alpha))
            }
        }
        return image
    }
}

extension spng_plte {
    fileprivate init(_ colours: [UInt32]) {
        self.init()
        n_entries = UInt32(colours.count)
        withUnsafeMutableBytes(of: &entries) { bytes in
            for (index, colour) in colours.enumerated() {
                bytes[4 * index] = UInt8(truncatingIfNeeded: colour >> 16)
                bytes[4 * index + 1] = UInt8(truncatingIfNeeded: colour >> 8)
                bytes[4 * index + 2] = UInt8(truncatingIfNeeded: colour)
                bytes[4 * index + 3] = 255
            }
        }
    }
}
