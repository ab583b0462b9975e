import Logs
import Testing

/// What is a loss is known by its name, in the words of all tools; what only might be one is none.
@Suite struct MetricNameTests {
    @Test(
        arguments: [
            ("loss", "loss", nil), ("val_loss", "loss", .validation), ("train_loss", "loss", .training),
            ("valid_loss", "loss", .validation), ("eval_loss", "loss", .validation),
            ("eval/loss", "loss", .validation),
            ("test/loss", "loss", .test), ("Loss/train", "Loss", .training),
            ("loss/val", "loss", .validation),
            ("train/loss", "loss", .training), ("Train Loss", "Loss", .training),
            ("val loss", "loss", .validation),
            ("trainLoss", "Loss", .training), ("epoch_loss", "loss", nil),
            ("train/epoch_loss", "loss", .training),
            ("train_loss_step", "loss", .training), ("train_loss_epoch", "loss", .training),
            ("validation_0-logloss", "logloss", .validation),
            ("validation_0/logloss", "logloss", .validation),
            ("train-rmse", "rmse", .training), ("eval-mlogloss", "mlogloss", .validation),
            ("training's l2", "l2", .training), ("valid_1's l2", "l2", .validation),
            ("valid_0/l2", "l2", .validation),
            ("evaluation_loss_vs_iterations", "loss", .validation), ("训练损失", "损失", .training),
            ("验证集损失", "损失", .validation), ("测试集上的损失", "损失", .test), ("损失（验证）", "损失", .validation),
            ("损失函数(均方误差)", "损失函数(均方误差)", nil), ("train/box_loss", "box_loss", .training),
            ("total_loss", "total_loss", nil), ("mean_squared_error", "mean_squared_error", nil),
            ("val_mean_absolute_error", "mean_absolute_error", .validation),
            ("perplexity", "perplexity", nil),
            ("loss_bbox", "loss_bbox", nil), ("test_err", "err", .test), ("error_rate", "error_rate", nil),
            ("val.loss", "loss", .validation), ("loss_curve", "loss_curve", nil),
            ("dev_nll", "nll", .validation),
        ] as [(String, String, MetricName.Part?)])
    func lossesAreKnown(name: String, metric: String, part: MetricName.Part?) {
        let read = MetricName(name)
        #expect(read.metric == metric)
        #expect(read.part == part)
        #expect(read.isLoss && !read.isAccuracy && !read.isStepSize)
    }

    @Test(
        arguments: [
            ("acc", "acc", nil), ("val_acc", "acc", .validation), ("accuracy", "accuracy", nil),
            ("val_sparse_categorical_accuracy", "sparse_categorical_accuracy", .validation),
            ("acc_top1", "acc_top1", nil),
            ("train/top1_acc", "top1_acc", .training),
            ("metrics/accuracy_top1", "metrics/accuracy_top1", nil),
            ("Accuracy/test", "Accuracy", .test), ("acc@1", "acc@1", nil), ("准确率", "准确率", nil),
            ("验证准确率", "准确率", .validation), ("训练集精度", "精度", .training), ("epoch_accuracy", "accuracy", nil),
            ("multiclass_accuracy", "multiclass_accuracy", nil),
        ] as [(String, String, MetricName.Part?)])
    func accuraciesAreKnown(name: String, metric: String, part: MetricName.Part?) {
        let read = MetricName(name)
        #expect(read.metric == metric)
        #expect(read.part == part)
        #expect(read.isAccuracy && !read.isLoss && !read.isStepSize)
    }

    @Test(arguments: [
        "lr", "learning_rate", "lr-Adam", "lr-SGD/pg1", "lr/pg0", "Learning Rate", "train/learning_rate",
        "学习率", "step_size",
        "epoch_learning_rate", "optimizer/lr", "base_lr",
    ])
    func stepSizesAreKnown(name: String) {
        let read = MetricName(name)
        #expect(read.isStepSize && !read.isLoss && !read.isAccuracy)
    }

    @Test(arguments: [
        "loss_scale", "loss_weight", "train/loss_scale", "loss_std", "train-logloss-std", "grad_norm", "l2",
        "weight_l2", "l2_norm",
        "error_count", "cost_per_step", "metrics/mAP50(B)", "metrics/precision(B)", "f1", "glossary",
        "floss_rate", "epoch",
        "train_runtime", "eval_samples_per_second", "w1", "gradient.w1", "损失权重", "误差变化", "lr_decay", "step",
        "batch_size",
        "accuracy_threshold", "objectives_met", "quantile", "", "_", "/", "train", "val", "test",
    ])
    func whatOnlyMightBeOneIsNone(name: String) {
        let read = MetricName(name)
        #expect(!read.isLoss && !read.isAccuracy && !read.isStepSize)
    }

    @Test func whatWouldLeaveNoMetricIsTheMetric() {
        #expect(MetricName("train").metric == "train")
        #expect(MetricName("val/").part == nil)
        #expect(MetricName("训练").metric == "训练")
        #expect(MetricName("step_size").metric == "step_size")
        #expect(MetricName("batch_size").metric == "batch_size")
    }

    @Test func theSpanOfAValueIsKnown() {
        #expect(MetricName("train_loss_step").span == .step)
        #expect(MetricName("train_loss_epoch").span == .epoch)
        #expect(MetricName("batch_loss").span == .step)
        #expect(MetricName("loss").span == nil)
    }
}
