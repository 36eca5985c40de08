/// The invitation below an answer, as a web mailer leaves it there.
enum Tail {
    static let unmarked =
        "\n\n\n\n在 2026-11-16 09:12:33，\"油运客户服务\" <kefu@youyun.example> 写道：\n\n" + Form.zh.text()
}
