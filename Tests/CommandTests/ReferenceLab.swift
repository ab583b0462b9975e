/// The reference script's network as a lab, with what a test changes in it.
func referenceLab(
    activation: String = "sigmoid", stepSize: String = "1", iterations: Int = 2, language: String = "en",
    layers: String = "[2, 2, 2]", experiments: String = ""
) -> String {
    """
    language: \(language)
    data:
      inputs: [[0.5, 0.3]]
      targets: [[0.23, -0.07]]
    network:
      layers: \(layers)
      activation: \(activation)
      \(layers == "[2, 2, 2]" ? "weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]" : "seed: 1")
    training:
      step_size: \(stepSize)
      iterations: \(iterations)
    \(experiments)

    """
}

/// Two runs, `sigmoid` and `relu`.
let activationExperiment = """
    experiments:
      - name: Activation
        vary: {activation: [sigmoid, relu]}
    """
