package import Charting

/// The mean colour of each tile of about 30 pixels, components from 0 to 1.
package struct Tiles {
    private let colours: [[Double]]

    package init(_ scene: Scene, theme: Theme = .light, dpi: Double = 144) throws {
        self.init(try Pixels(scene, theme: theme, dpi: dpi))
    }

    package init(_ picture: Pixels) {
        let (width, height) = (picture.width, picture.height)
        let (columns, rows) = (max(1, width / 30), max(1, height / 30))
        colours = (0..<columns * rows).map { tile in
            let xs = width * (tile % columns) / columns..<width * (tile % columns + 1) / columns
            let ys = height * (tile / columns) / rows..<height * (tile / columns + 1) / rows
            var sums = [0, 0, 0]
            for y in ys {
                for pixel in picture.colours[y * width + xs.lowerBound..<y * width + xs.upperBound] {
                    sums[0] += Int(pixel & 255)
                    sums[1] += Int(pixel >> 8 & 255)
                    sums[2] += Int(pixel >> 16 & 255)
                }
            }
            return sums.map { Double($0) / Double(255 * xs.count * ys.count) }
        }
    }

    /// The largest difference between tiles at the same place; 1 for pictures of different size.
    package func distance(to other: Tiles) -> Double {
        guard colours.count == other.colours.count else { return 1 }
        return zip(colours, other.colours).map { a, b in
            zip(a, b).map { abs($0 - $1) }.max() ?? 0
        }.max() ?? 0
    }
}
