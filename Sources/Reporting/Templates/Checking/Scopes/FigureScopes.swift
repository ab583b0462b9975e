// One entry for each property of the view's type; a test says which one is missing.

extension FigureView: TemplateView {
    static let scope = ViewScope<FigureView>(
        "a figure",
        [
            .init("id", .text, "Where links to it lead.", \.id),
            .init("number", .number, "Its number.", \.number),
            .init("caption", .text, "What a reader needs to know to read it.", \.caption),
            .init("svg", .markup, "The picture, as SVG.", \.svg),
            .init(
                "description", .text, "What the picture shows, for those who do not see it.", \.description),
            .init("file", .text, "The picture’s file among the charts, without its ending.", \.file),
            .init(
                "other", .view("OtherPicture"),
                "The same picture on the other scale, where one does not say it all.", \.other),
            .init("numbers", .view("FigureTable"), "What it shows, in numbers.", \.numbers),
        ])
}

extension FigureView.OtherPicture: TemplateView {
    static let scope = ViewScope<FigureView.OtherPicture>(
        "a figure on the other scale",
        [
            .init("svg", .markup, "The picture, as SVG.", \.svg),
            .init("caption", .text, "What stands below it.", \.caption),
        ])
}

extension FigureTable: TemplateView {
    static let scope = ViewScope<FigureTable>(
        "what a figure shows, in numbers",
        [
            .init("head", .markup, "The names of the columns, each as `<th scope=\"col\">`.", \.head),
            .init("rows", .views("Row"), "The rows, of many some, evenly spread.", \.rows),
            .init("leftOut", .text, "How much is left out, where something is.", \.leftOut),
        ])
}

extension TableView: TemplateView {
    static let scope = ViewScope<TableView>(
        "a table",
        [
            .init("id", .text, "Where links to it lead.", \.id),
            .init("number", .number, "Its number.", \.number),
            .init("caption", .text, "What it holds.", \.caption),
            .init("head", .views("Head"), "The names of its columns.", \.head),
            .init("layout", .markup, "How wide the columns are, in forms that must say so.", \.layout),
            .init("rows", .views("Row"), "Its rows.", \.rows),
        ])
}

extension TableView.Head: TemplateView {
    static let scope = ViewScope<TableView.Head>(
        "the name of a column",
        [
            .init("markup", .markup, "What it is called.", \.markup),
            .init("isNumber", .flag, "Whether numbers stand below it.", \.isNumber),
            .init("isLast", .flag, "Whether it is the last.", \.isLast),
        ])
}

extension TableView.Row: TemplateView {
    static let scope = ViewScope<TableView.Row>(
        "a row of a table",
        [
            .init(
                "markup", .markup,
                "Its cells, made in Swift as a table may hold thousands: `<th scope=\"row\">`, `<td>` and `<td class=\"number\">`, in it `<strong>` for the best and `<span class=\"at\">` for the iteration.",
                \.markup),
            .init("rowID", .text, "Where links to it lead, where some do.", \.rowID),
        ])
}
