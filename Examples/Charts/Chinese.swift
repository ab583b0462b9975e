import Charting
import Foundation

extension Gallery {
    static let chinese = Example("chinese", "Labels and the description in Chinese", inTenLines: true) {
        let iterations = (0...50).map(Double.init)
        return Chart(
            title: "加入动量后，损失下降得更快", subtitle: "均方误差，对数坐标", language: "zh-Hans",
            x: Axis(label: "迭代次数", integers: true), y: Axis(label: "损失", scale: .log)
        ) {
            Line("梯度下降", x: iterations, y: iterations.map { 0.4 * exp(-$0 / 25) })
            Line("动量法", x: iterations, y: iterations.map { 0.4 * exp(-$0 / 10) + 0.002 }, ink: .series(2))
            Rule(y: 0.01, label: "目标")
        }
    }
}
