import Foundation
import Testing

/// Every log that a tool wrote is drawn in one line, and what is drawn is what one would have chosen.
struct PlottedLogTests {
    private static let folder = Workplace.checkout.appending(path: "Tests/Fixtures/logs")

    @Test(arguments: [
        (
            "divergence/diverged.csv", "loss is no longer finite from step 152 on",
            "diverged; logarithmic axis"
        ),
        ("fastai/history.csv", "valid_loss falls from 0.998 to 0.177", "history"),
        ("huggingface/trainer_state.json", "eval_loss falls from 0.665 to 0.348", "trainer_state"),
        ("keras-csvlogger/training_log.csv", "val_loss falls from 1.07 to 0.59", "training_log"),
        ("keras-csvlogger/valfreq2_lr.csv", "val_loss falls from 0.814 to 0.35", "valfreq2_lr"),
        ("keras-history/history.csv", "val_loss falls from 1.09 to 0.681", "history"),
        ("keras-history/history.json", "val_loss falls from 1.09 to 0.681", "history"),
        (
            "lightgbm/evals_result.json", "valid/multi_logloss is lowest at iteration 29: 0.0927",
            "evals_result; multi_logloss on a logarithmic axis"
        ),
        (
            "lightning-csv/lightning_logs/version_0/metrics.csv", "val_loss falls from 0.795 to 0.312",
            "version_0"
        ),
        (
            "mlflow/mlruns", "sgd_large ends with the lowest val/loss: 0.0237",
            "running mean of 10 points; logarithmic axis"
        ),
        (
            "plain/logreg.csv", "loss falls from ≈ 0.69 to ≈ 0.34",
            "logreg; running mean of 20 points"
        ),
        (
            "plain/train.jsonl", "loss falls from ≈ 0.69 to ≈ 0.39",
            "train; running mean of 20 points"
        ),
        ("plain/中文_bom.csv", "训练损失由≈ 0.69 降至≈ 0.4", "中文_bom；10 点滑动平均"),
        ("sklearn/loss_curve.json", "loss_curve falls from 0.698 to 0.214", "loss_curve"),
        ("sklearn/mlp_curves.json", "loss_curve falls from 1.09 to 0.597", "mlp_curves"),
        ("tensorboard-tf2/keras_callback", "validation/epoch_loss falls from 0.85 to 0.17", "keras_callback"),
        ("tensorboard-tf2/logs", "validation/loss falls from 1.08 to 0.038", "logs; logarithmic axis"),
        (
            "tensorboard-tf2/tb_summary_writer", "loss_valid falls from 1.06 to 0.455",
            "tb_summary_writer; running mean of 10 points"
        ),
        (
            "tensorboard-torch/logs", "lr_0.1 ends with the lowest loss/train: ≈ 0.0019",
            "dashed: validation; running mean of 20 points; logarithmic axis"
        ),
        (
            "tensorboard-torch/newstyle", "loss falls from ≈ 1.1 to ≈ 0.11",
            "run1; running mean of 10 points"
        ),
        ("tensorboard-torch/resumed", "loss is lowest at step 260: 0.0239", "run1; logarithmic axis"),
        (
            "tensorboard-x/logs", "loss falls from ≈ 1.1 to ≈ 0.13",
            "exp1; running mean of 10 points"
        ),
        (
            "wandb/wandb/offline-run-20261122_130320-aaaa2222/run-aaaa2222.wandb",
            "val/loss is lowest at step 149: 0.0615",
            "quiet-lake-2; running mean of 10 points; logarithmic axis"
        ),
        ("xgboost/evals_result.json", "valid/logloss falls from 0.566 to 0.111", "evals_result"),
    ])
    func inOneLine(log: String, title: String, subtitle: String) async throws {
        let path = Self.folder.appending(path: log).path(percentEncoded: false)
        let text = try await Workplace().shell("LC_ALL=C.UTF-8 $DESCENT plot '\(path)'")
        #expect(text.status == 0)
        let head = text.output.replacing("\u{A0}", with: " ").replacing("\n", with: " ")
        #expect(head.hasPrefix("\(title) \(subtitle) "))
    }
}
