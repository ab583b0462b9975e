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

    @Test(arguments: [
        "Best val_loss 0.5 (epoch 2)", "Finished. Best val loss: 0.5 at epoch 2",
        "Best: Epoch 2/4, train loss: 0.5, val loss: 0.5",
        "Best epoch: 2\nTest loss: 0.75",
        "Best val loss 0.5 (epoch 2)\nBest accuracy 0.25 (epoch 3)",
    ])
    func aLastLineThatLooksBackCutsNothing(last: String) throws {
        let epochs = """
            Epoch 1/4, train loss: 1.0000, val loss: 1.5
            Epoch 2/4, train loss: 0.5000, val loss: 0.5
            Epoch 3/4, train loss: 0.2500, val loss: 0.75
            Epoch 4/4, train loss: 0.1250, val loss: 1.0

            """
        let log = try read(epochs + last + "\n", file: "out.txt")
        #expect(log.run.series.map(\.name) == ["train loss", "val loss"])
        #expect(log.run.points("train loss") == "1=1 2=0.5 3=0.25 4=0.125")
        #expect(log.run.points("val loss") == "1=1.5 2=0.5 3=0.75 4=1")
        let points =
            last.hasPrefix("Best: ") || last.contains("Best accuracy") ? "2 points were" : "1 point was"
        #expect(
            log.told == [
                "out.txt: note: out only looks back to 2, where nothing was resumed: \(points) left out"
            ])
    }

    @Test func pyTorchsTutorialCountsEpochsAndBatches() throws {
        let log = try read(
            """
            [1,  2000] loss: 2.125
            [1,  4000] loss: 1.75
            [1,  6000] loss: 1.5
            [2,  2000] loss: 1.375
            [2,  4000] loss: 1.25
            [2,  6000] loss: 1.125
            [3,  2000] loss: 1
            [3,  4000] loss: 0.875
            [3,  6000] loss: 0.75
            Finished Training
            Accuracy of the network on the 10000 test images: 54 %
            """)
        #expect(log.run.stepName == "batch")
        #expect(
            log.run.points("loss")
                == "2000=2.125 4000=1.75 6000=1.5 8000=1.375 10000=1.25 12000=1.125 14000=1 16000=0.875 18000=0.75"
        )
        #expect(log.run.points("epoch").hasSuffix("14000=3 16000=3 18000=3"))
        #expect(log.run.series.map(\.name) == ["loss", "test images"])
    }

    @Test func stepsInBracketsBeginAnewInEveryEpoch() throws {
        let log = try read(
            """
            Epoch [1/3], Step [100/200], Loss: 2.25
            Epoch [1/3], Step [200/200], Loss: 1.5
            Epoch [2/3], Step [100/200], Loss: 1.25
            Epoch [2/3], Step [200/200], Loss: 1
            Epoch [3/3], Step [100/200], Loss: 0.75
            Epoch [3/3], Step [200/200], Loss: 0.5
            """)
        #expect(log.run.points("Loss") == "100=2.25 200=1.5 300=1.25 400=1 500=0.75 600=0.5")
        #expect(log.run.series.count == 1)
    }

    @Test func countsOfUpdatesThatTakeTurnsAreOne() throws {
        let log = try read(
            """
            number of parameters: 10.65M
            tokens per iteration will be: 16,384
            step 0: train loss 4.25, val loss 4.5
            iter 0: loss 4.25, time 1204.5ms, mfu -100.00%
            iter 125: loss 3.5, time 12ms, mfu 30.00%
            step 250: train loss 2.25, val loss 2.5
            iter 250: loss 2.25, time 12ms, mfu 30.00%
            """)
        #expect(log.run.stepName == "step")
        #expect(log.run.points("loss") == "0=4.25 125=3.5 250=2.25")
        #expect(log.run.points("val loss") == "0=4.5 250=2.5")
        #expect(log.run.series.map(\.name) == ["train loss", "val loss", "loss", "mfu"])
        #expect(log.run.axes.isEmpty)
    }

    @Test func numbersInASentenceAreNoSeries() throws {
        let log = try read(
            """
            Epoch 1/2
            32/32 [====] - 1s 2ms/step - loss: 1.0000 - val_loss: 1.2500

            Epoch 1: val_loss improved from inf to 1.25000, saving model to best.keras
            Epoch 2/2
            32/32 [====] - 1s 2ms/step - loss: 0.5000 - val_loss: 1.5000

            Epoch 2: val_loss did not improve from 1.25000
            Epoch 00002: reducing learning rate of group 0 to 5.0000e-04.
            """)
        #expect(log.run.series.map(\.name) == ["loss", "val_loss"])
        #expect(log.run.points("val_loss") == "1=1.25 2=1.5")
    }

    @Test func barsOfTqdm() throws {
        let log = try read(
            "Epoch 1:  50%|█████     | 50/100 [00:05<00:05, 10.00it/s, loss=0.5]\r"
                + "Epoch 1: 100%|██████████| 100/100 [00:10<00:00, 10.00it/s, loss=0.25]\n"
                + "Epoch 2: 100%|██████████| 100/100 [00:10<00:00,  9.50it/s, loss=0.125]\n")
        #expect(log.run.series.map(\.name) == ["loss"])
        #expect(log.run.points("loss") == "1=0.5 1=0.25 2=0.125")
    }

    @Test func theWordForWhatIsCountedBeginsNoName() throws {
        let log = try read("第1轮：损失 0.5，准确率 53%\n第2轮：损失 0.25，准确率 56%\n")
        #expect(log.run.points("损失") == "1=0.5 2=0.25")
        #expect(log.run.points("准确率") == "1=53 2=56")
    }

    @Test func proseIsNoLog() {
        #expect(throws: LogError.self) {
            try read("I trained for epoch 3 and it was good.\nThen I went home.\n")
        }
    }
}
