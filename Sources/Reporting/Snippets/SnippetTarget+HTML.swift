internal import Charting

extension SnippetTarget {
    /// A figure element.
    static let html = SnippetTarget(
        "html", writes: "a figure element with its caption, an id and alt text", formats: [.svg, .png]
    ) { chart, file, _ in
        """
        <figure id="\(HTML.escape(chart.name))">
          <img src="\(HTML.escape(address(of: file)))" alt="\(HTML.escape(chart.description))">
          <figcaption>\(HTML.escape(chart.caption))</figcaption>
        </figure>
        """
    }
}
