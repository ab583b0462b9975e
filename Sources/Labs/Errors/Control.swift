extension Unicode.Scalar {
    /// Whether it would move a terminal's cursor, recolour it, or turn the direction of its text.
    package var isControl: Bool {
        properties.generalCategory == .control || properties.generalCategory == .format
    }

    /// Whether YAML ends a line here.
    var isLineBreak: Bool {
        switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension String {
    /// The lines as YAML counts them; CR LF is one break.
    var yamlLines: [String] {
        var lines: [String] = [], line = UnicodeScalarView(), previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == "\n", previous == "\r" {
                // The break was taken at the CR.
            } else if scalar.isLineBreak {
                lines.append(String(line))
                line = UnicodeScalarView()
            } else {
                line.append(scalar)
            }
            previous = scalar
        }
        return lines + [String(line)]
    }
}
