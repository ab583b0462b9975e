import Logs
import Testing

/// What training scripts print is read by its names and counts.
@Suite struct PrintedLogTests {
    @Test func countsAndNamesOnALine() throws {
        let log = try read("epoch 1 loss 0.5 val_loss 0.6\nepoch 2 loss 0.25 val_loss nan\n", file: "out.txt")
        #expect(log.run.format == "printed")
        #expect(log.run.stepName == "epoch")
        #expect(log.run.points("loss") == "1=0.5 2=0.25")
        #expect(log.run.points("val_loss") == "1=0.6 2=nan")
    }

    @Test func boostingRounds() throws {
        let log = try read(
            "[0]\ttrain-rmse:0.50000\tvalid-rmse:0.60000\n[1]\ttrain-rmse:0.25000\tvalid-rmse:1e-05\n")
        #expect(log.run.points("train-rmse") == "0=0.5 1=0.25")
        #expect(log.run.points("valid-rmse") == "0=0.6 1=1e-05")
        let light = try read(
            "[1]\ttraining's l2: 0.5\tvalid_1's l2: 0.75\n[2]\ttraining's l2: 0.25\tvalid_1's l2: 0.5\n")
        #expect(light.run.points("valid_1's l2") == "1=0.75 2=0.5")
    }

    @Test func kerasBars() throws {
        let log = try read(
            """
            Epoch 1/2
            \u{1B}[1m10/10\u{1B}[0m ━━━━━━━━━━ 1s 5ms/step - accuracy: 0.5 - loss: 0.75 - val_loss: 0.5
            Epoch 2/2
            10/10 [==============================] - 0s 2ms/step - loss: 0.25 - accuracy: 0.9000 - val_loss: 0.125
            """)
        #expect(log.run.points("loss") == "1=0.75 2=0.25")
        #expect(log.run.points("accuracy") == "1=0.5 2=0.9")
        #expect(log.run.points("val_loss") == "1=0.5 2=0.125")
    }

    @Test func pyTorchsExample() throws {
        let log = try read(
            """
            Train Epoch: 1 [0/60000 (0%)]\tLoss: 2.25
            Train Epoch: 1 [640/60000 (1%)]\tLoss: 1.5
            Train Epoch: 1 [1280/60000 (2%)]\tLoss: -1.25

            Test set: Average loss: 0.5, Accuracy: 9000/10000 (90%)
            """)
        #expect(log.run.points("Loss") == "0=2.25 1=1.5 2=-1.25")
        #expect(log.run.points("Average loss") == "2=0.5")
    }

    @Test func timesAndLevelsBeforeTheCount() throws {
        let log = try read(
            """
            2024-01-02 10:20:30,123 INFO - Step 100 | lr: 1e-3 | train loss = 0.5 (1.2s)
            2024-01-02 10:20:31,456 INFO - Step 200 | lr: 1e-3 | train loss = 0.25 (1.1s)
            """)
        #expect(log.run.points("train loss") == "100=0.5 200=0.25")
        #expect(log.run.points("lr") == "100=0.001 200=0.001")
        #expect(log.run.series.count == 2)
    }

    @Test func theScriptWithWhichDescentBegan() throws {
        let log = try read(
            """
            =====输入值:x1, x2;真实输出值:y1, y2=====
            tensor([0.5000]) tensor([0.3000]) tensor([0.2300]) tensor([-0.0700])
            =====第0轮=====
            正向计算:o1 ,o2
            tensor([0.4769]) tensor([0.5287])
            损失函数(均方误差): 0.2097097933292389
            grad W: -0.01 0.01
            =====第1轮=====
            损失函数(均方误差): 0.19503259658813477
            grad W: -0.02 0.02
            """)
        #expect(log.run.stepName == "轮")
        #expect(log.run.points("损失函数(均方误差)") == "0=0.2097097933292389 1=0.19503259658813477")
        #expect(log.run.points("grad W.2") == "0=0.01 1=0.02")
    }

    @Test func proseIsNoLog() {
        #expect(throws: LogError.self) {
            try read("I trained for epoch 3 and it was good.\nThen I went home.\n")
        }
    }
}
