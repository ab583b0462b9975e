extension PyTorchScript {
    /// How the first weights come into a network.
    static func weights(_ needs: Needs) -> [String] {
        var functions = [
            """
            def linear_layers(model):
                \"\"\"The layers that hold the weights, the first one first.\"\"\"
                return [layer for layer in model if isinstance(layer, nn.Linear)]
            """
        ]
        if needs.given != .none {
            functions.append(
                """
                def set_weights(model, *tables):
                    \"\"\"Gives every layer its weights, a row per input; PyTorch keeps a row per output.\"\"\"
                    with torch.no_grad():
                        for layer, table in zip(linear_layers(model), tables):
                            layer.weight.copy_(torch.tensor(table).t())
                """)
        }
        if needs.givenBiases {
            functions.append(
                """
                def set_biases(model, *rows):
                    \"\"\"Gives every layer its biases.\"\"\"
                    with torch.no_grad():
                        for layer, row in zip(linear_layers(model), rows):
                            layer.bias.copy_(torch.tensor(row))
                """)
        }
        if needs.drawn != .none {
            functions.append(
                """
                def draw_weights(model, initialize, **options):
                    \"\"\"Fills the weights of every layer; its biases are 0.\"\"\"
                    for layer in linear_layers(model):
                        initialize(layer.weight, **options)
                        if layer.bias is not None:
                            nn.init.zeros_(layer.bias)
                """)
        }
        return [functions.joined(separator: "\n\n\n")]
    }
}
