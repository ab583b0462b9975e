/// The charts of this folder.
public enum Gallery {
    /// All of them, in the order of the documentation: marks, scales, and what a whole chart can do.
    public static let all: [Example] = [
        line, step, point, band, bar, groupedBars, stackedBars, histogram, boxPlot, strip, ecdf, heatMap,
        confusionMatrix, contour, contourLines, decisionBoundary, arrow, rule, annotation,
        scalingLaw, symlog, divergingColors, conversion,
        smoothing, dash, shades, panels, freePanels, directLabels, legend, chinese, mathLabels, millionPoints,
        gaps,
    ]
}
