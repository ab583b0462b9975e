extension PyTorchScript {
    /// What is done to samples before a network sees them.
    static func preparing(_ needs: Needs) -> [String] {
        var functions: [String] = []
        if needs.validation != .none {
            functions.append(
                """
                def split(x, y, share, seed):
                    \"\"\"Keeps a share of the samples apart: what to learn from, and what only to look at.\"\"\"
                    generator = torch.Generator().manual_seed(seed)
                    parts = random_split(TensorDataset(x, y), [1 - share, share], generator=generator)
                    return [part[:] for part in parts]
                """)
        }
        if needs.standardise != .none {
            functions.append(
                """
                def standardise(x, *others):
                    \"\"\"Brings every column to mean 0 and standard deviation 1, as they are in x.\"\"\"
                    mean, std = x.double().mean(0), x.double().std(0)
                    return [((part.double() - mean) / std).float() for part in (x, *others)]
                """)
        }
        if needs.batches != .none {
            functions.append(
                """
                def endless(loader):
                    \"\"\"One epoch after the other.\"\"\"
                    while True:
                        yield from loader
                """)
        }
        return functions.isEmpty ? [] : [functions.joined(separator: "\n\n\n")]
    }

    /// What is measured of a network beside its loss.
    static func measuring(_ needs: Needs) -> [String] {
        var functions: [String] = []
        if needs.highestOutput {
            functions.append(
                """
                def right_classes(outputs, y):
                    \"\"\"The share of samples whose highest output is that of their class.\"\"\"
                    classes = y if y.dim() == 1 else y.argmax(1)
                    return (outputs.argmax(1) == classes).double().mean().item()
                """)
        }
        if needs.oneOutput {
            functions.append(
                """
                def right_answers(threshold):
                    \"\"\"The share of samples whose output is above a threshold, and their target is 1, or neither.\"\"\"
                    return lambda outputs, y: ((outputs > threshold) == (y > 0.5)).double().mean().item()
                """)
        }
        functions.append(
            """
            def is_finite(*tensors):
                \"\"\"Whether all numbers are.\"\"\"
                return all(torch.isfinite(tensor).all() for tensor in tensors)
            """)
        return [functions.joined(separator: "\n\n\n")]
    }
}
