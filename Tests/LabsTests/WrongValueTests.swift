import Testing
import Training

/// A value of the wrong kind, or a word that is none of those allowed.
struct WrongValueTests {
    @Test func aMisspeltActivation() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: sigmiod")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: activation cannot be "sigmiod" [E006]
                  7 |   activation: sigmiod
                    |               ^^^^^^^
                  allowed: \(words(of: Activation.self))
                  did you mean sigmoid?
                """)
    }

    @Test func anActivationInAnotherCase() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: ReLU")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: activation cannot be "ReLU" [E006]
                  7 |   activation: ReLU
                    |               ^^^^
                  allowed: \(words(of: Activation.self))
                  did you mean relu?
                """)
    }

    @Test func anActivationThatDoesNotExist() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: swish")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: activation cannot be "swish" [E006]
                  7 |   activation: swish
                    |               ^^^^^
                  allowed: \(words(of: Activation.self))
                """)
    }

    @Test func anActivationWithoutItsName() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: {slope: 0.1}")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: this activation has no name [E007]
                  7 |   activation: {slope: 0.1}
                    |               ^
                  allowed: name: identity
                """)
    }

    @Test func tooManyActivations() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: [sigmoid, relu, relu]")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: 3 activations for 2 layers of weights [E020]
                  7 |   activation: [sigmoid, relu, relu]
                    |               ^
                  allowed: one activation; two, for hidden layers and outputs
                """)
    }

    @Test func noActivation() {
        let source = Sound.replacing("activation: sigmoid", with: "activation: []")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:15: error: activation lists nothing [E007]
                  7 |   activation: []
                    |               ^
                  allowed: one activation, or one per layer
                """)
    }

    @Test func aMisspeltLoss() {
        let source = Sound.replacing("step_size: 1", with: "loss: cross entropy\n  step_size: 1")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:9: error: loss cannot be "cross entropy" [E006]
                  10 |   loss: cross entropy
                     |         ^^^^^^^^^^^^^
                  allowed: \(words(of: Loss.self))
                  did you mean cross_entropy?
                """)
    }

    @Test func anUnknownOptimizer() {
        let source = Sound.replacing("step_size: 1", with: "optimizer: gradient descent\n  step_size: 1")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:14: error: optimizer cannot be "gradient descent" [E006]
                  10 |   optimizer: gradient descent
                     |              ^^^^^^^^^^^^^^^^
                  allowed: \(words(of: Optimizer.self))
                  did you mean gradient_descent?
                """)
    }

    @Test func anUnknownInitializer() {
        let source = Sound.replacing(Sound.weights, with: "initializer: xavier")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:16: error: initializer cannot be "xavier" [E006]
                  8 |   initializer: xavier
                    |                ^^^^^^
                  allowed: \(words(of: Initializer.self))
                """)
    }

    @Test func aLanguageByAnotherTag() {
        let source = Sound.replacing("title: Sound", with: "language: zh-CN")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:11: error: language cannot be "zh-CN" [E006]
                  1 | language: zh-CN
                    |           ^^^^^
                  allowed: en, zh-Hans
                  did you mean zh-Hans?
                """)
    }

    @Test func aLanguageByItsName() {
        let source = Sound.replacing("title: Sound", with: "language: English")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:11: error: language cannot be "English" [E006]
                  1 | language: English
                    |           ^^^^^^^
                  allowed: en, zh-Hans
                  did you mean en?
                """)
    }

    @Test func anotherFormatVersion() {
        let source = Sound.replacing("title: Sound", with: "descent: 2")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:10: error: this lab is of another format version [E005]
                  1 | descent: 2
                    |          ^
                  allowed: 1
                """)
    }

    @Test func aTitleThatIsAList() {
        let source = Sound.replacing("title: Sound", with: "title: [Sound]")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:8: error: title must be a text [E004]
                  1 | title: [Sound]
                    |        ^
                  allowed: one line of text, in quotes where it holds a colon
                """)
    }

    @Test func anAuthorThatIsATable() {
        let source = Sound.replacing("title: Sound", with: "author: {name: Li}")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:9: error: author must be a text [E004]
                  1 | author: {name: Li}
                    |         ^
                  allowed: one line of text, in quotes where it holds a colon
                """)
    }

    @Test func aBiasThatIsNeitherTrueNorFalse() {
        let source = Sound.replacing("activation: sigmoid", with: "bias: 1")
        #expect(
            complaint(about: source) == """
                lab.yaml:7:9: error: bias must be true or false, not "1" [E004]
                  7 |   bias: 1
                    |         ^
                  allowed: true, false
                """)
    }

    @Test func aSeedThatIsAWord() {
        let source = Sound.replacing(Sound.weights, with: "seed: random")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:9: error: seed must be a whole number, not "random" [E004]
                  8 |   seed: random
                    |         ^^^^^^
                  allowed: 0 to 4294967295
                """)
    }

    @Test func aNegativeSeed() {
        let source = Sound.replacing(Sound.weights, with: "seed: -1")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:9: error: seed cannot be -1 [E005]
                  8 |   seed: -1
                    |         ^^
                  allowed: 0 to 4294967295
                """)
    }

    @Test func givenWeightsThatAreNotGiven() {
        let source = Sound.replacing(Sound.weights, with: "seed: given")
        #expect(
            complaint(about: source) == """
                lab.yaml:8:9: error: given weights are asked for, and the file gives none [E008]
                  8 |   seed: given
                    |         ^^^^^
                  allowed: network.weights
                """)
    }

    @Test func aTableThatIsAWord() {
        let source = Sound.lab + "experiments: none\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:12:14: error: experiments must be a list [E004]
                  12 | experiments: none
                     |              ^^^^
                  allowed: entries such as - name: Activation
                """)
    }

    @Test func aTableThatIsAList() {
        let source = "data: [1, 2]\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:1:7: error: data must hold keys and values, not a list [E004]
                  1 | data: [1, 2]
                    |       ^
                  allowed: lines such as key: value
                """)
    }

    @Test func aTableThatIsEmpty() {
        let source = "training:\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:1:10: error: training must hold keys and values, not empty [E004]
                  1 | training:
                    |          ^
                  allowed: lines such as key: value
                """)
    }

    @Test func aLabThatIsAList() {
        let source = "- data\n- network\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: a lab must hold keys and values, not a list [E004]
                  1 | - data
                    | ^
                  allowed: lines such as key: value
                """)
    }

    @Test func aLabThatIsAWord() {
        let source = "hello\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:1:1: error: a lab must hold keys and values, not "hello" [E004]
                  1 | hello
                    | ^^^^^
                  allowed: lines such as key: value
                """)
    }
}
