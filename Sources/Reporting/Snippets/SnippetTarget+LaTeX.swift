internal import Charting

extension SnippetTarget {
    /// A figure that floats, with a label to refer to.
    ///
    /// TeX takes quotation marks out of the name of a file, and has no way to quote one.
    static let latex = SnippetTarget(
        "latex", writes: "a figure environment with caption, label and alt text", formats: [.pdf, .png],
        unreadable: ["\""]
    ) { chart, file, _ in
        """
        % \\usepackage{graphicx} in the preamble; \\ref{fig:\(chart.name)} is its number
        \\begin{figure}[htbp]
          \\centering
          \\includegraphics[width=\\linewidth, alt={\(LaTeX.pasted(chart.description))}]{\(LaTeX.path(file))}
          \\caption{\(LaTeX.pasted(chart.caption))}
          \\label{fig:\(chart.name)}
        \\end{figure}
        """
    }
}
