/// Words of people who write to thank and to praise, and of those who want something beside it.
enum PraiseWords {
    static let lists: [WordList] = [
        WordList("praise", nil, praise), WordList("wish", nil, wishes),
    ]

    /// The lists of which nothing may stand in a letter of thanks.
    static let others = [
        "wish", "asking", "complaint-asked", "change", "grievance", "demand", "outrage", "fault", "fuel",
        "shortage",
        "delay", "conduct", "damage", "english-grievance", "injury", "leak", "fire", "pollution", "stoppage",
        "media",
        "lawsuit", "authority", "advert", "advert-hint", "phishing",
    ]

    private static let praise = """
        感谢信|表扬信|致谢信|感谢函|锦旗|特此感谢|特此致谢|特此表扬|特来感谢|特意感谢|衷心感谢|衷心的感谢|由衷感谢|由衷的感谢|诚挚感谢|诚挚的感谢|诚挚的谢意
        深表感谢|深表谢意|表示感谢|表示衷心|表示诚挚|表达*谢意|感谢贵|感谢你们|感谢您们|点赞|点个赞|值得表扬|提出表扬|予以表扬|表扬一下|高度赞扬|赞扬|高度评价
        服务*好评|十分满意|非常满意|特别满意|很满意|特致谢忱|letter of thanks|letter of appreciation|thank you letter
        sincere thanks|our thanks to|thank you for the excellent|excellent service|great service|we appreciate
        much appreciated|very pleased|very satisfied|compliments to|commend|well done
        """

    /// Any of these leaves a doubt, in which a mail stays a complaint.
    private static let wishes = """
        但|不过|然而|可是|只是|可惜|遗憾|唯一|美中不足|就是|希望|建议|要是|如果|假如|能否|是否|请|!请*转达|!请*转告|!请代|!请*接受|!请*表扬|!请*嘉奖|!敬请*收下
        盼|望|!展望|!期望*合作|!看望|需要|还要|再次|!再次感谢|!再次表示|!再次致谢|另外|此外|顺便|反映|投诉|问题|!有问必答|处理|解决|麻烦|改进|改善|改正|不足|不满|不好|不行|不够|差
        !出差|退|赔|补|少了|没有|没|未|迟|晚|!昨晚|!当晚|!夜晚|!今晚|坏|漏|错|however|but|wish|hope|please|suggest~|unfortunately|although|though|except|only|if|could|would|should
        need~|problem~|issue~|complain~|late|wrong|not|never
        """
}
