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
            "smoothed with weight 0.9, as in TensorBoard; logarithmic axis"
        ),
        (
            "plain/logreg.csv", "loss falls from ≈ 0.69 to ≈ 0.35",
            "logreg; smoothed with weight 0.9, as in TensorBoard"
        ),
        (
            "plain/train.jsonl", "loss falls from ≈ 0.69 to ≈ 0.37",
            "train; smoothed with weight 0.9, as in TensorBoard"
        ),
        ("plain/中文_bom.csv", "训练损失在步数 57 处最低：≈ 0.32", "中文_bom；指数平滑，权重为 0.8，与 TensorBoard 相同"),
        ("sklearn/loss_curve.json", "loss_curve falls from 0.698 to 0.214", "loss_curve"),
        ("sklearn/mlp_curves.json", "loss_curve falls from 1.09 to 0.597", "mlp_curves"),
        ("tensorboard-tf2/keras_callback", "validation/epoch_loss falls from 0.85 to 0.17", "keras_callback"),
        ("tensorboard-tf2/logs", "validation/loss falls from 1.08 to 0.038", "logs; logarithmic axis"),
        (
            "tensorboard-tf2/tb_summary_writer", "loss_valid falls from 1.06 to 0.455",
            "tb_summary_writer; smoothed with weight 0.8, as in TensorBoard"
        ),
        (
            "tensorboard-torch/logs", "lr_0.1 ends with the lowest loss/train: ≈ 0.0023",
            "dashed: validation; smoothed with weight 0.9, as in TensorBoard; logarithmic axis"
        ),
        (
            "tensorboard-torch/newstyle", "loss falls from ≈ 1.1 to ≈ 0.13",
            "run1; smoothed with weight 0.9, as in TensorBoard"
        ),
        ("tensorboard-torch/resumed", "loss is lowest at step 260: 0.0239", "run1; logarithmic axis"),
        (
            "tensorboard-x/logs", "loss falls from ≈ 1.1 to ≈ 0.14",
            "exp1; smoothed with weight 0.8, as in TensorBoard"
        ),
        (
            "wandb/wandb/offline-run-20261122_130320-aaaa2222/run-aaaa2222.wandb",
            "val/loss is lowest at step 149: 0.0615",
            "quiet-lake-2; smoothed with weight 0.9, as in TensorBoard; logarithmic axis"
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
