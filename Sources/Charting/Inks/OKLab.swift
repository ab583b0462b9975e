internal import Glibc

/// A colour as eyes see it: equal distances look about equally different (Ottosson 2020).
package struct OKLab: Hashable, Sendable {
    /// From 0, black, to 1, white.
    package var lightness: Double
    /// Green below 0, red above.
    package var a: Double
    /// Blue below 0, yellow above.
    package var b: Double

    /// The place of a colour.
    package init(_ color: Color) {
        let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
        let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let medium = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        self.b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    }

    private init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    /// The colour screens show for it; what they cannot show is cut off at their limits.
    package var color: Color {
        let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        let red = byte(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short)
        let green = byte(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short)
        let blue = byte(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
        return Color(red << 16 | green << 8 | blue)
    }

    /// How different two colours look.
    package func distance(to other: OKLab) -> Double {
        hypot(hypot(lightness - other.lightness, a - other.a), b - other.b)
    }

    /// The colour at a share of the way to another.
    package func interpolated(to other: OKLab, at share: Double) -> OKLab {
        OKLab(
            lightness: lightness + share * (other.lightness - lightness), a: a + share * (other.a - a),
            b: b + share * (other.b - b))
    }
}

/// The light a component of sRGB stands for, from 0 to 1.
private func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}

/// The component of sRGB for an amount of light.
private func byte(_ light: Double) -> UInt32 {
    let light = max(0, min(1, light))
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt32((value * 255).rounded())
}

private func cube(_ value: Double) -> Double { value * value * value }
