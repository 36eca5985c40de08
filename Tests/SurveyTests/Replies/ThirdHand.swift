/// Further replies, written down without a look at how replies are read.
enum ThirdHand {
    static let replies: [Reply] = [
        Reply(
            "en inline",
            "> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50): 90\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0): Good\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50): Known\n> 4. Other suggestions: none\n> 5. Name of your company: Brightfen Ltd.\n> 6. Your name and position: A. Reed, buyer\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "90 85 70"),
        Reply(
            "en top words",
            "Excellent / Excellent / Famous\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50):\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0):\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n> 4. Other suggestions:\n> 5. Name of your company:\n> 6. Your name and position:\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "90 90 90"),
        Reply(
            "en q",
            "Q1. 85\nQ2. 85\nQ3. 60\nQ4. More tank trucks at weekends, please.\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50):\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0):\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n> 4. Other suggestions:\n> 5. Name of your company:\n> 6. Your name and position:\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "85 85 60", "weekends"),
        Reply(
            "en sentences",
            "Quality is excellent, service attitude is outstanding, product renown is widely known. No further comments.\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50):\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0):\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n> 4. Other suggestions:\n> 5. Name of your company:\n> 6. Your name and position:\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "90 100 85"),
        Reply(
            "en wrapped quote",
            "\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Please write your rating after each item:\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 /\n> Average 70 / Acceptable 60 / Unacceptable 50):\n>   Excellent\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly\n> good 80 / Average 70 / Poor 30 / Very bad 0):\n>   Good\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 /\n> Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n>   Known",
            "90 85 70"),
        Reply("en out", "1. 95\n2. 40\n3. 85", "! ! 85"),
        Reply("en very good", "1. Very good\n2. Very good\n3. Quite known", "?|! ?|! ?|!") {
            $0.asks = .some(nil)
        },
        Reply(
            "en opt",
            "unsubscribe\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50):\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0):\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n> 4. Other suggestions:\n> 5. Name of your company:\n> 6. Your name and position:\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "- - -"
        ) {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply(
            "en opt2",
            "Hi, please stop sending us these surveys.\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50):\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0):\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n> 4. Other suggestions:\n> 5. Name of your company:\n> 6. Your name and position:\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "- - -"
        ) {
            $0.complaint = nil
            $0.optsOut = true
            $0.asks = .some(nil)
        },
        Reply(
            "en complaint",
            "Your driver dumped 3000 litres of the wrong grade into our tank on Friday. Two generators failed. We want a refund and an explanation.\n\nOn Mon, Nov 16, 2026 at 9:12 AM Oil Dispatch Customer Service <kefu@youyun.example> wrote:\n\n> Dear customer,\n> \n> Thank you for working with the Oil Dispatch Branch this year. Our annual satisfaction survey is open; it takes two minutes.\n> \n> Please write your rating after each item (just reply to this mail; words or points are both fine):\n> 1. Quality (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Acceptable 60 / Unacceptable 50):\n> 2. Service attitude (Outstanding 100 / Excellent 90 / Good 85 / Fairly good 80 / Average 70 / Poor 30 / Very bad 0):\n> 3. Product renown (Very famous 100 / Famous 90 / Widely known 85 / Fairly widely known 80 / Known 70 / Heard of 60 / Unknown 50):\n> 4. Other suggestions:\n> 5. Name of your company:\n> 6. Your name and position:\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> Enterprise Development Department, Oil Dispatch Branch\n> If you do not want survey mails any more, reply \"unsubscribe\".",
            "- - -", "*"
        ) {
            $0.complaint = true
            $0.asks = .some(nil)
        },
        Reply(
            "apple inline arrow",
            "\n\n> 2026年11月16日 09:12，油运客户服务 <kefu@youyun.example> 写道：\n>\n> 尊敬的客户：\n> \n> 感谢您一年来的支持，请您用两分钟填写。\n> 直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n> \n> 1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n\n→ 优良\n\n> 2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n\n→ 良\n\n> 3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n\n→ 知名\n\n> 4. 其它建议：\n> 5. 客户单位名称：\n> 6. 填写人及职务：\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> 油品调运分公司 企业发展部\n> 如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70"),
        Reply(
            "apple top",
            "质量 90\n服务 85\n知名度 70\n\n> 2026年11月16日 09:12，油运客户服务 <kefu@youyun.example> 写道：\n>\n> 尊敬的客户：\n> \n> 感谢您一年来的支持，请您用两分钟填写。\n> 直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：\n> \n> 1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：\n> 2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：\n> 3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：\n> 4. 其它建议：\n> 5. 客户单位名称：\n> 6. 填写人及职务：\n> \n> [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]\n> \n> 油品调运分公司 企业发展部\n> 如不愿再收到满意度调查，回复“退订”即可。",
            "90 85 70"),
        Reply(
            "mso inline",
            html:
                "<div class=WordSection1><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p class=MsoNormal><b><span>发件人:</span></b><span> 油运客户服务 &lt;kefu@youyun.example&gt; <br><b>发送时间:</b> 2026年11月16日 9:12<br><b>收件人:</b> 王工<br><b>主题:</b> 2026年度客户满意度调查 [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</span></p></div><p class=MsoNormal>尊敬的客户：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>感谢您一年来的支持，请您用两分钟填写。</p><p class=MsoNormal>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：<span style=\"color:red\">优良</span></p><p class=MsoNormal>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：<span style=\"color:red\">90</span></p><p class=MsoNormal>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：<span style=\"color:#C00000\">驰名</span></p><p class=MsoNormal>4. 其它建议：</p><p class=MsoNormal>5. 客户单位名称：</p><p class=MsoNormal>6. 填写人及职务：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>油品调运分公司 企业发展部</p><p class=MsoNormal>如不愿再收到满意度调查，回复“退订”即可。</p></div>",
            "90 90 90"),
        Reply(
            "mso top",
            html:
                "<div class=WordSection1><p class=MsoNormal>1、优良</p><p class=MsoNormal>2、良</p><p class=MsoNormal>3、知名</p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p class=MsoNormal><b><span>发件人:</span></b><span> 油运客户服务 &lt;kefu@youyun.example&gt; <br><b>发送时间:</b> 2026年11月16日 9:12<br><b>收件人:</b> 王工<br><b>主题:</b> 2026年度客户满意度调查 [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</span></p></div><p class=MsoNormal>尊敬的客户：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>感谢您一年来的支持，请您用两分钟填写。</p><p class=MsoNormal>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</p><p class=MsoNormal>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：</p><p class=MsoNormal>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：</p><p class=MsoNormal>4. 其它建议：</p><p class=MsoNormal>5. 客户单位名称：</p><p class=MsoNormal>6. 填写人及职务：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>油品调运分公司 企业发展部</p><p class=MsoNormal>如不愿再收到满意度调查，回复“退订”即可。</p></div>",
            "90 85 70"),
        Reply(
            "mso top nbsp",
            html:
                "<div class=WordSection1><p class=MsoNormal>质量：&nbsp;&nbsp;优良</p><p class=MsoNormal>服务态度：&nbsp;良</p><p class=MsoNormal>产品的知名度：&nbsp;知名</p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p class=MsoNormal><b><span>发件人:</span></b><span> 油运客户服务 &lt;kefu@youyun.example&gt; <br><b>发送时间:</b> 2026年11月16日 9:12<br><b>收件人:</b> 王工<br><b>主题:</b> 2026年度客户满意度调查 [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</span></p></div><p class=MsoNormal>尊敬的客户：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>感谢您一年来的支持，请您用两分钟填写。</p><p class=MsoNormal>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</p><p class=MsoNormal>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：</p><p class=MsoNormal>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：</p><p class=MsoNormal>4. 其它建议：</p><p class=MsoNormal>5. 客户单位名称：</p><p class=MsoNormal>6. 填写人及职务：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>油品调运分公司 企业发展部</p><p class=MsoNormal>如不愿再收到满意度调查，回复“退订”即可。</p></div>",
            "90 85 70"),
        Reply(
            "mso underline blanks",
            html:
                "<div class=WordSection1><p>1、<u>&nbsp; 优良 &nbsp;</u></p><p>2、<u>&nbsp; 良 &nbsp;</u></p><p>3、<u>&nbsp; 知名 &nbsp;</u></p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p class=MsoNormal><b><span>发件人:</span></b><span> 油运客户服务 &lt;kefu@youyun.example&gt; <br><b>发送时间:</b> 2026年11月16日 9:12<br><b>收件人:</b> 王工<br><b>主题:</b> 2026年度客户满意度调查 [HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</span></p></div><p class=MsoNormal>尊敬的客户：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>感谢您一年来的支持，请您用两分钟填写。</p><p class=MsoNormal>直接回复本邮件，在每一项后面写上您的评价（文字或分值都可以）：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：</p><p class=MsoNormal>2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：</p><p class=MsoNormal>3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：</p><p class=MsoNormal>4. 其它建议：</p><p class=MsoNormal>5. 客户单位名称：</p><p class=MsoNormal>6. 填写人及职务：</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>[HEED-S2026-AAAAAB7Q2M4K6P8R0T2V4X]</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>油品调运分公司 企业发展部</p><p class=MsoNormal>如不愿再收到满意度调查，回复“退订”即可。</p></div>",
            "90 85 70"),
        Reply("underscores", "1、__优良__\n2、__良___\n3、___知名__", "90 85 70"),
        Reply("blank underscores", "1、优良____\n2、_______\n3、知名___", "90 - 70") {
            $0.asks = .some(nil)
        },
        Reply("dots", "1、......优良\n2、......良\n3、......知名", "90 85 70"),
        Reply("indent", "    1、   优良\n    2、   良\n    3、   知名", "90 85 70"),
        Reply("stars md", "**1.** 优良\n**2.** 良\n**3.** 知名", "90 85 70"),
        Reply("dash list", "- 质量：优良\n- 服务：良\n- 知名度：知名", "90 85 70"),
        Reply("with 项", "质量一项：优良；服务一项：良；知名度一项：知名", "90 85 70"),
        Reply("评分", "质量评分90，服务评分85，知名度评分70", "90 85 70"),
        Reply("得分", "质量得90分，服务得85分，知名度得70分", "90 85 70"),
        Reply("可得", "质量可得90分，服务可得85分，知名度可得70分", "90|? 85|? 70|?") {
            $0.asks = .some(nil)
        },
        Reply("为分", "质量为90分、服务态度为85分、产品的知名度为70分", "90 85 70"),
        Reply("打分", "打分如下：90，85，70", "90 85 70"),
        Reply("my marks", "我的打分：质量 90 服务 85 知名度 70", "90 85 70"),
        Reply("依次", "依次为优良、良、知名", "90 85 70"),
        Reply("三项依次", "三项依次为：90、85、70。", "90 85 70"),
        Reply("分别", "质量、服务、知名度分别为90、85、70", "90|?|x|- 85|?|x|- 70|?|x|-") {
            $0.asks = .some(nil)
        },
        Reply("respectively", "quality, service and renown: 90, 85, 70", "90|?|x|- 85|?|x|- 70|?|x|-") {
            $0.asks = .some(nil)
        },
        Reply("1-3分别", "1-3题分别是：优良、良、知名", "90|?|x|- 85|?|x|- 70|?|x|-") {
            $0.asks = .some(nil)
        },
        Reply("选项 letters", "1.(B) 2.(C) 3.(E)", "?|!|- ?|!|- ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("position 2", "质量第2个，服务第3个，知名度第5个", "90|?|- 85|?|- 70|?|-") {
            $0.asks = .some(nil)
        },
        Reply("tilde", "1~优良 2~良 3~知名", "90 85 70"),
        Reply("no answer words", "1、略\n2、略\n3、略", "-|? -|? -|?") {
            $0.asks = .some(nil)
        },
        Reply("hyphen none", "1、- 2、- 3、-", "- - -") {
            $0.asks = .some(nil)
        },
        Reply("满意 all", "三项都满意", "?|!|- ?|!|- ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("非常满意", "质量非常满意，服务非常满意，知名度非常高", "?|!|- ?|!|- ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("mixed valid", "质量：非常满意\n服务：90\n知名度：知名", "?|! 90 70") {
            $0.asks = .some(nil)
        },
        Reply("优秀", "1、优秀\n2、优秀\n3、驰名", "?|! ?|! 90") {
            $0.asks = .some(nil)
        },
        Reply("良+", "1、良+\n2、良-\n3、知名", "85|?|! 85|?|! 70") {
            $0.asks = .some(nil)
        },
        Reply("偏好", "1、良偏上\n2、良\n3、知名", "? 85 70"),
        Reply("接近", "1、接近90\n2、85\n3、70", "? 85 70"),
        Reply("90多", "1、90多\n2、85\n3、70", "?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("九十多", "1、九十多分\n2、85\n3、70", "?|! 85 70") {
            $0.asks = .some(nil)
        },
        Reply("no more than", "1、不超过90\n2、85\n3、70", "? 85 70"),
        Reply("one hundred twenty", "1、一百二十分！\n2、一百分\n3、一百分", "!|? 100 100") {
            $0.asks = .some(nil)
        },
        Reply("年 in same", "质量2026年给90，2025年给85；服务85；知名度70", "90|x|?|- 85 70") {
            $0.asks = .some(nil)
        },
        Reply("last year", "质量90（去年85），服务85，知名度70", "90|x|? 85 70") {
            $0.asks = .some(nil)
        },
        Reply("two persons", "我：90 85 70\n老李：85 85 70", "x|? x|?|85 x|?|70") {
            $0.asks = .some(nil)
        },
        Reply("question in reply", "请问这个调查是匿名的吗？\(Tail.unmarked)", "- - -", "*") {
            $0.asks = .some(nil)
        },
        Reply("will do", "已转给采购部的小陈填写，她这两天回复。\(Tail.unmarked)", "- - -", "*") {
            $0.asks = .some(nil)
        },
        Reply("new contact unit", "公司已更名为“滨州海纳能源有限公司”，请更新。质量90，服务90，知名度85。", "90 90 85", "*"),
        Reply("cant rate", "今年没有从贵司提过油，无法评价。\(Tail.unmarked)", "- - -", "*") {
            $0.asks = .some(nil)
        },
        Reply("partially cannot", "1、优良 2、良 3、没听说过", "90 85 ?|!|-") {
            $0.asks = .some(nil)
        },
        Reply("听说过", "1、优良 2、良 3、听说过", "90 85 ?|!") {
            $0.asks = .some(nil)
        },
        Reply("知道一点", "1、优良 2、良 3、知道一点", "90 85 ?|!") {
            $0.asks = .some(nil)
        },
    ]
}
