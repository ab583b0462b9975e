/// A kind of mistake, by the number under which it is looked up; what each means is its ``page``.
///
/// A number stays for ever what it is: people write it into mails and notes. What is no longer told keeps its number,
/// and no other takes it. Labs have 1 to 99, data and files from 101, logs from 201, commands and what they write
/// from 301, pages, templates and themes from 401.
public enum ErrorCode: Int, CaseIterable, Sendable {
    case notYAML = 1
    case repeated = 2
    case unknownKey = 3
    case wrongKind = 4
    case outOfRange = 5
    case unknownWord = 6
    case missing = 7
    case conflict = 8
    case idle = 9
    case emptyFile = 10
    case tooMuch = 11
    case unknownName = 12
    case misfit = 20
    case lossMisfit = 21
    case expectation = 30
    case unknownReference = 40
    case malformedReference = 41
    case unsafeAddress = 42
    case unreadableFormula = 43

    case fileMissing = 101
    case notAFile = 102
    case fileTooLarge = 103
    case notUTF8 = 104
    case unevenRows = 110
    case columnNames = 111
    case tooFewSamples = 112
    case notANumber = 113
    case quoting = 114
    case unknownColumn = 115
    case sampleCounts = 116
    case classLabel = 117

    case notALog = 201
    case damagedLog = 202
    case unknownSeries = 210
    case notPlottable = 211

    case unknownCommand = 301
    case unknownOption = 302
    case missingValue = 303
    case missingArgument = 304
    case surplusArgument = 305
    case unknownChoice = 306
    case badValue = 307
    case conflictingOptions = 308
    case unknownRun = 310
    case unknownFigure = 311
    case noTraining = 312
    case tooMuchWork = 313
    case placeTaken = 320
    case cannotWrite = 321
    case busy = 322
    case otherProgram = 323
    case portTaken = 324
    case ownFault = 390

    case openTag = 401
    case unknownTemplateName = 402
    case misusedTag = 403
    case brokenTemplates = 404
    case unknownTheme = 410
    case contrast = 411
    case notOurs = 420
    case otherMaker = 421
    case pageDiffers = 422
    case notDrawn = 430
}

extension ErrorCode: CustomStringConvertible {
    /// `E003`
    public var description: String {
        let digits = String(rawValue)
        return "E" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// The code that someone typed as `E003`, `e3`, `003` or `3`; nil for no code of these.
    public init?(typed word: String) {
        let digits = word.first == "E" || word.first == "e" ? word.dropFirst() : word[...]
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(digits)
        else { return nil }
        self.init(rawValue: number)
    }

    /// A message with the code behind its first line, where editors that read `file:line:column: error:` expect no more.
    public func mark(_ message: String) -> String {
        let end = message.firstIndex(of: "\n") ?? message.endIndex
        return message[..<end] + " [\(self)]" + message[end...]
    }
}

/// An error that says what kind of mistake it is.
public protocol CodedError: Error, CustomStringConvertible {
    /// The kind; of several, that of the first.
    var code: ErrorCode { get }
}

extension ErrorCode {
    /// What a mistake has to do with.
    public enum Group: String, CaseIterable, Sendable {
        case labs = "Labs"
        case data = "Files and tables"
        case logs = "Logs"
        case commands = "Commands and what they write"
        case pages = "Templates, themes and pages"

        /// Its codes, in their order.
        public var codes: [ErrorCode] { ErrorCode.allCases.filter { $0.group == self } }
    }

    /// What it has to do with.
    public var group: Group {
        switch rawValue {
        case ..<100: .labs
        case ..<200: .data
        case ..<300: .logs
        case ..<400: .commands
        default: .pages
        }
    }
}
