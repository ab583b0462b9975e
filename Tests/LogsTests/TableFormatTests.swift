import Logs
import Testing

/// What tools write as tables and as JSON lines is known by its content, and read as its users mean it.
@Suite struct TableFormatTests {
    @Test func kerasListsAreDivided() throws {
        let log = try read(
            "epoch,grads,loss,val_loss\r\n0,\"[1.0, 2.0]\",0.5,NA\r\n1,\"[3.0, nan]\",0.25,0.75\r\n")
        #expect(log.run.format == "keras-csvlogger")
        #expect(log.run.stepName == "epoch")
        #expect(log.run.series.map(\.name) == ["grads.0", "grads.1", "loss", "val_loss"])
        #expect(log.run.points("grads.1") == "0=2 1=nan")
        #expect(log.run.points("val_loss") == "1=0.75")
        #expect(log.told == [])
    }

    @Test func pandasIndexIsTheStep() throws {
        let log = try read(",loss,val_loss\n0,0.5,\n1,inf,0.25\n")
        #expect(log.run.format == "pandas")
        #expect(log.run.points("loss") == "0=0.5 1=inf")
        #expect(log.run.points("val_loss") == "1=0.25")
    }

    @Test func lightningRowsAreMergedAndEpochsAreAnAxis() throws {
        let log = try read("epoch,lr,step,train_loss,val_loss\n0,,4,0.5,\n0,,4,,0.75\n,0.1,4,,\n1,,9,0.25,\n")
        #expect(log.run.format == "lightning")
        #expect(log.run.series.map(\.name) == ["lr", "train_loss", "val_loss"])
        #expect(log.run.points("train_loss") == "4=0.5 9=0.25")
        #expect(log.run.points("val_loss") == "4=0.75")
        #expect(log.run.axes.map(\.name) == ["epoch"])
    }

    @Test func fastaiTimesAreSummedUp() throws {
        let log = try read("epoch,train_loss,valid_loss,time\n0,0.5,0.75,00:30\n1,0.25,0.5,1:00:01\n")
        #expect(log.run.format == "fastai")
        #expect(log.run.series.map(\.name) == ["train_loss", "valid_loss"])
        #expect(log.run.points("time") == "0=30 1=3631")
    }

    @Test func wandbHistoryLeavesTextAndPictures() throws {
        let log = try read(
            """
            {"loss": 0.5, "_step": 0, "_runtime": 1.5, "_timestamp": 1700000000.5, "val": {"acc": 0.1, "name": "a"}}
            {"loss": "NaN", "_step": 2, "_runtime": 3, "h": {"_type": "histogram", "values": [1, 2], "bins": [0, 1, 2]}}
            {"_step": 3, "_runtime": 4, "val": {"acc": Infinity}, "done": true}
            """, file: "wandb-history.jsonl")
        #expect(log.run.format == "wandb-history")
        #expect(log.run.series.map(\.name) == ["loss", "val.acc"])
        #expect(log.run.points("loss") == "0=0.5 2=nan")
        #expect(log.run.points("val.acc") == "0=0.1 3=inf")
        #expect(log.run.points("time") == "0=0 2=1.5 3=2.5")
        #expect(log.told == [])
    }

    @Test func wandbDownloadHoldsRuns() throws {
        let log = try read(
            """
            "Step","calm-sky-1 - loss","calm-sky-1 - loss__MIN","calm-sky-1 - loss__MAX","a - b - loss","a - b - _step"
            "0","0.5","0.5","0.5","",""
            "1","0.25","0.25","0.25","0.75","1"
            """)
        #expect(log.runs.map(\.name) == ["calm-sky-1", "a - b"])
        #expect(log.runs.map { $0.series.map(\.name) } == [["loss"], ["loss"]])
        #expect(log.runs[1].points("loss") == "1=0.75")
        #expect(log.runs[0].format == "wandb-csv")
    }

    @Test func tensorBoardDownloadIsNamedByItsFile() throws {
        let text = "Wall time,Step,Value\n1700000000.5,0,0.5\n1700000002.5,10,0.25\n"
        let log = try read(text, file: "logs/run-lr_0.1_train-tag-epoch_loss.csv")
        #expect(log.run.name == "lr_0.1_train")
        #expect(log.run.points("epoch_loss") == "0=0.5 10=0.25")
        #expect(log.run.points("time") == "0=0 10=2")
        #expect(try read(text, file: "loss.csv").run.points("loss") == "0=0.5 10=0.25")
        let lists = try read("[[1700000000.5, 0, 0.5], [1700000002.5, 10, 0.25]]", file: "loss.json")
        #expect(lists.run.points("loss") == "0=0.5 10=0.25")
        #expect(lists.run.points("time") == "0=0 10=2")
    }

    @Test(arguments: [
        "run,series,step,value\na,loss,0,0.5\nb,loss,0,inf\na,loss,1,0.25\na,val,1,nan\n",
        """
        {"run": "a", "series": "loss", "step": 0, "value": 0.5}
        {"run": "b", "series": "loss", "step": 0, "value": Infinity}
        {"run": "a", "series": "loss", "step": 1, "value": 0.25}
        {"run": "a", "series": "val", "step": 1, "value": "nan"}
        """,
    ])
    func aRowForEachValueIsGatheredIntoRuns(text: String) throws {
        let log = try read(text)
        #expect(log.runs.map(\.format) == ["descent-long", "descent-long"])
        #expect(log.runs.map(\.name) == ["a", "b"])
        #expect(log.runs[0].points("loss") == "0=0.5 1=0.25")
        #expect(log.runs[0].points("val") == "1=nan")
        #expect(log.runs[1].points("loss") == "0=inf")
    }

    @Test func runsNamedByNumbersAreNamedSo() throws {
        let log = try read("run,series,step,value\n1,loss,0,0.5\n2,loss,0,0.75\nx,loss,0,1\n")
        #expect(Set(log.runs.map(\.name)) == ["1", "2", "x"])
    }

    @Test func descentsHistoryIsRead() throws {
        let log = try read("iteration,loss,w1,validation.loss\n0,0.5,0.2,\n1,nan,0.1,0.25\n")
        #expect(log.run.format == "descent")
        #expect(log.run.stepName == "iteration")
        #expect(log.run.points("loss") == "0=0.5 1=nan")
        #expect(log.run.points("validation.loss") == "1=0.25")
    }

    @Test func aColumnOfModelsDividesATable() throws {
        let log = try read("model,epoch,loss\nmlp,0,0.5\nmlp,1,0.25\ncnn,0,0.75\ncnn,1,0.5\n")
        #expect(log.runs.map(\.name) == ["mlp", "cnn"])
        #expect(log.runs.map { $0.points("loss") } == ["0=0.5 1=0.25", "0=0.75 1=0.5"])
        let seeds = try read("seed,optimizer,step,loss\n0,sgd,0,1\n0,sgd,1,2\n1,sgd,0,3\n0,adam,0,4\n")
        #expect(seeds.runs.map(\.name) == ["seed=0-sgd", "seed=0-adam", "seed=1-sgd"])
        #expect(seeds.runs[0].series.map(\.name) == ["loss"])
    }

    @Test func aColumnThatNamesNoRunDividesNothing() throws {
        let log = try read("step,name,loss\n0,warmup,0.5\n1,warmup,0.25\n2,train,0.125\n")
        #expect(log.run.points("loss") == "0=0.5 1=0.25 2=0.125")
    }

    @Test func stepsThatBeginAnewWithEachEpochAreNumberedThrough() throws {
        let log = try read("epoch,batch,loss\n0,0,4\n0,1,3\n1,0,2\n1,1,1\n")
        #expect(log.run.points("loss") == "0=4 1=3 2=2 3=1")
        #expect(log.run.points("epoch") == "0=0 1=0 2=1 3=1")
        #expect(
            log.told == [
                "run.csv: note: the steps of run begin anew in each of 2 epochs: they are numbered through"
            ])
    }

    @Test func timesAreAnAxisInSeconds() throws {
        let log = try read("step,timestamp,loss\n0,1700000000000,1\n1,1700000001500,2\n")
        #expect(log.run.points("time") == "0=0 1=1.5")
        #expect(log.run.series.map(\.name) == ["loss"])
    }

    @Test(arguments: [
        "[{\"step\": 0, \"loss\": 0.5}, {\"step\": 1, \"loss\": \"0.25\", \"note\": \"x\"}]",
        "{\"step\": 0, \"loss\": 0.5}\n\n{\"step\": 1, \"loss\": 0.25}\n",
        "{\n  \"step\": 0,\n  \"loss\": 0.5\n}\n{\n  \"step\": 1,\n  \"loss\": 0.25\n}\n",
        "{\"step\": 0, \"loss\": 0.5, \"x\": null, \"loss\": 7}\r\n{\"loss\": 0.25, \"step\": 1, \"x\": [], \"y\": {}}",
    ])
    func objectsAreRowsHoweverTheyStand(text: String) throws {
        let log = try read(text, file: "run.json")
        #expect(log.run.points("loss") == "0=0.5 1=0.25")
        #expect(log.run.series.map(\.name) == ["loss"])
        #expect(log.told == [])
    }

    @Test func aBrokenLineOfJSONIsToldOfAndPassedOver() throws {
        let log = try read(
            "{\"step\": 0, \"loss\": 1}\n{\"step\": 1, \"lo\n{\"step\": 2, \"loss\": oops}\nx\n{\"step\": 3, \"loss\": 4}\n"
        )
        #expect(log.run.points("loss") == "0=1 3=4")
        #expect(
            log.told == [
                "run.csv: line 2: warning: the text in quotes is not closed",
                "run.csv: line 3: warning: \"oops\" is no value",
                "run.csv: line 4: warning: an object in braces should stand here",
            ])
    }

    @Test func objectsTooDeepAreRefusedNotFollowed() throws {
        let deep = String(repeating: "{\"a\":", count: 100_000)
        let log = try read(
            "{\"step\": 0, \"loss\": 1}\n{\"step\": 1, \"loss\": 2, \"x\": \(deep)\n{\"step\": 2, \"loss\": 3}\n"
        )
        #expect(log.run["loss"]?.values.last == 3)
        #expect(log.told == ["run.csv: line 2: warning: nested more than 200 deep"])
    }
}
