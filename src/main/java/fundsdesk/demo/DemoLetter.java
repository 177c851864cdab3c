package fundsdesk.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A letter of one page as a PDF: plain lines in a font that every reader brings along. */
final class DemoLetter {

    private final StringBuilder text = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> starts = new ArrayList<>();

    private DemoLetter() {}

    /** @param lines in Latin letters */
    static String of(List<String> lines) {
        DemoLetter letter = new DemoLetter();
        letter.object("<</Type/Catalog/Pages 2 0 R>>");
        letter.object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        letter.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 298]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>");
        String page = written(lines);
        letter.object("<</Length " + page.getBytes(StandardCharsets.ISO_8859_1).length + ">>\nstream\n" + page
                + "\nendstream");
        letter.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        return letter.closed();
    }

    private static String written(List<String> lines) {
        StringBuilder page = new StringBuilder("BT /F1 11 Tf 17 TL 40 250 Td");
        lines.forEach(line -> page.append(" (")
                .append(line.replaceAll("([()\\\\])", "\\\\$1"))
                .append(") Tj T*"));
        return page.append(" ET").toString();
    }

    private void object(String content) {
        starts.add(text.length());
        text.append(starts.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
    }

    private String closed() {
        int table = text.length();
        text.append("xref\n0 ").append(starts.size() + 1).append("\n0000000000 65535 f \n");
        starts.forEach(start -> text.append("%010d 00000 n \n".formatted(start)));
        return text.append("trailer\n<</Size ")
                .append(starts.size() + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }
}
