import Foundation
import Labs
import Testing
import Training

/// Tables that a lab names.
struct TableTests {
    private static let flowers = """
        length,width,kind
        1,2.5,rose
        -3,4e-1,lily
        5,6,rose

        """

    private func data(_ table: String, _ keys: String, layers: String, loss: String = "mse") throws -> Dataset
    {
        let tables = try Tables(["data/table.csv": table])
        return try tables.lab(
            Sound.learning("csv: data/table.csv\n\(keys)", layers: layers, training: "loss: \(loss)")
        ).own.data
    }

    @Test func aColumnOfWordsIsClassesAndTheOthersAreInputs() throws {
        let data = try data(Self.flowers, "targets: kind", layers: "[2, 2]", loss: "cross_entropy")
        #expect(data.inputs == [[1, 2.5], [-3, 0.4], [5, 6]])
        #expect(data.inputNames == ["length", "width"])
        #expect(data.classNames == ["lily", "rose"])
        #expect(data.labels == [1, 0, 1])
        #expect(data.targets == [[1], [0], [1]])
    }

    @Test func columnsAreTakenInTheOrderOfTheLab() throws {
        let data = try data(Self.flowers, "inputs: [width]\ntargets: [length]", layers: "[1, 1]")
        #expect(data.inputs == [[2.5], [0.4], [6]])
        #expect(data.targets == [[1], [-3], [5]])
        #expect(data.labels == nil)
    }

    @Test func severalTargetsAreNumbers() throws {
        let data = try data("a,b,c\n1,0,1\n2,1,0\n", "targets: [c, b]", layers: "[1, 2]")
        #expect(data.inputs == [[1], [2]])
        #expect(data.targets == [[1, 0], [0, 1]])
        #expect(data.labels == nil)
    }

    @Test func wholeNumbersAreClassesWhereTheNetworkHasAnOutputForEach() throws {
        let table = "x,y\n1,0\n2,2\n3,1\n"
        #expect(try data(table, "targets: y", layers: "[1, 3]", loss: "cross_entropy").labels == [0, 2, 1])
        #expect(
            try data(table, "targets: y", layers: "[1, 3]").targets == [[1, 0, 0], [0, 0, 1], [0, 1, 0]])
        let numbers = try data(table, "targets: y", layers: "[1, 1]")
        #expect(numbers.targets == [[0], [2], [1]])
        #expect(numbers.labels == nil)
    }

    @Test func zerosAndOnesAreClassesForOneOutput() throws {
        let data = try data("x,y\n1,0\n2,1\n", "targets: y", layers: "[1, 1]")
        #expect(data.targets == [[0], [1]])
        #expect(data.labels == [0, 1])
    }

    @Test(arguments: [
        "length,width,kind\n1,2.5,rose\n-3,4e-1,lily\n5,6,rose\n",
        "\u{feff}length;width;kind\r\n1;2.5;rose\r\n-3;4e-1;lily\r\n5;6;rose\r\n",
        "length\twidth\tkind\n1\t2.5\trose\n-3\t4e-1\tlily\n5\t6\trose",
        "\n\"length\" , width,kind \n 1,2.5,\"rose\"\n\n-3,\"4e-1\",lily\n5,6,rose\n\n",
        "length,width,kind\r1,2.5,rose\r-3,4e-1,lily\r5,6,rose\r",
    ])
    func marksQuotesAndBlanksAreOfNoAccount(table: String) throws {
        let plain = try data(Self.flowers, "targets: kind", layers: "[2, 2]")
        #expect(try data(table, "targets: kind", layers: "[2, 2]") == plain)
    }

    @Test func quotesHoldMarksAndQuotes() throws {
        let data = try data(
            "\"x, in cm\",y\n1,\"a \"\"b\"\", c\"\n2,plain words\n", "inputs: \"x, in cm\"\ntargets: y",
            layers: "[1, 2]")
        #expect(data.inputNames == ["x, in cm"])
        #expect(data.classNames == ["a \"b\", c", "plain words"])
    }

    @Test func theIrisesAreReadAsTheyAre() throws {
        let source = Sound.learning(
            "csv: data/iris.csv\ntargets: species", layers: "[4, 3]", training: "loss: cross_entropy")
        let data = try Lab.read(path: ShippedLabsTests.folder.path + "/lab.yaml", source: source).own.data
        #expect(data.sampleCount == 150)
        #expect(data.inputs[0] == [5.1, 3.5, 1.4, 0.2])
        #expect(data.inputs[149] == [5.9, 3, 5.1, 1.8])
        #expect(data.classNames == ["setosa", "versicolor", "virginica"])
        #expect((0..<3).map { kind in data.labels?.count { $0 == kind } } == [50, 50, 50])
        // The sums of the columns, as scikit-learn's load_iris has them.
        let sums = (0..<4).map { column in data.inputs.reduce(0) { $0 + Double($1[column]) } }
        for (sum, expected) in zip(sums, [876.5, 458.6, 563.7, 179.9]) { #expect(abs(sum - expected) < 1e-4) }
    }
}
