internal import Glibc

/// The logarithm and the sine that PyTorch turns blocks of uniforms to normals with.
///
/// They are the polynomials of Moshier's Cephes library in float32, each product fused with the sum that follows it,
/// as PyTorch runs them on processors with AVX2; the C library's own functions round differently in a third of all
/// normals.
enum BlockNormal {
    /// Turns 16 uniforms to normals in place: eight radii, then eight angles.
    static func turn(_ numbers: inout ArraySlice<Float>, mean: Float, deviation: Float) {
        for place in numbers.indices.prefix(8) {
            let radius = (-2 * logarithm(1 - numbers[place])).squareRoot()
            let (sine, cosine) = sineAndCosine(2 * Float.pi.nextUp * numbers[place + 8])
            numbers[place] = fmaf(radius * cosine, deviation, mean)
            numbers[place + 8] = fmaf(radius * sine, deviation, mean)
        }
    }

    /// ln x for a normal number above 0: x = m · 2^e with m from √½ to √2, and a polynomial of m − 1.
    private static func logarithm(_ x: Float) -> Float {
        // Half of the significand, so that it lies from ½ to 1.
        var m = x.significand / 2, e = Float(x.exponent + 1)
        if m < 0.707_106_78 {
            e -= 1
            m = m - 1 + m
        } else {
            m -= 1
        }
        let square = m * m
        let series = polynomial(
            of: m,
            [
                7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1,
                -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
            ])
        // ln 2 in two parts, of which the larger is exact.
        let small = fmaf(-0.5, square, fmaf(series * m, square, -2.12194440e-4 * e))
        return fmaf(e, 0.693359375, m + small)
    }

    /// sin x and cos x from 0 to 2π: a quarter turn is taken off as often as it goes in, a polynomial takes the rest.
    private static func sineAndCosine(_ x: Float) -> (sine: Float, cosine: Float) {
        let turns = (Int32(x * 1.27323954473516) + 1) & ~1, count = Float(turns)
        // π/4 in three parts, of which the first two are exact.
        let rest = [-0.78515625, -2.4187564849853515625e-4, -3.77489497744594108e-8]
            .reduce(x) { fmaf(count, $1, $0) }
        let square = rest * rest
        let cosines: [Float] = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2]
        let cosine = fmaf(polynomial(of: square, cosines) * square, square, -(square * 0.5)) + 1
        let sines: [Float] = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1]
        let sine = fmaf(polynomial(of: square, sines) * square, rest, rest)
        switch turns & 6 {
        case 0: return (sine, cosine)
        case 2: return (cosine, -sine)
        case 4: return (-sine, -cosine)
        default: return (-cosine, sine)
        }
    }

    private static func polynomial(of x: Float, _ coefficients: [Float]) -> Float {
        coefficients.dropFirst().reduce(coefficients[0]) { fmaf($0, x, $1) }
    }
}
