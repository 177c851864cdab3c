package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Banks of several countries, with made-up logos, and where in a country their accounts are kept. */
@Component
@Profile("demo")
class DemoReference {

    /** What stands in white on the made-up logos: shapes and no letters, so that no fonts are needed. */
    private static final List<Consumer<Graphics2D>> MARKS = List.of(
            white -> white.fillPolygon(new int[] {10, 32, 10}, new int[] {14, 32, 50}, 3),
            white -> white.fillOval(16, 16, 32, 32),
            white -> white.fillRoundRect(14, 26, 36, 12, 12, 12),
            white -> white.fillRect(18, 18, 28, 28),
            white -> white.fillPolygon(new int[] {14, 50, 22, 50, 14, 42}, new int[] {16, 16, 48, 48, 48, 16}, 6),
            white -> white.fillPolygon(new int[] {32, 52, 12}, new int[] {14, 50, 50}, 3));

    private final DemoDesk desk;
    private final DemoOrders orders;

    DemoReference(DemoDesk desk, DemoOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    void add() {
        banks();
        regions();
    }

    private void banks() {
        logo("004", 0, 0xc8102e);
        logo("012", 1, 0xa6192e);
        logo("003", 2, 0x0473ea);
        logo("024", 3, 0x00857d);
        logo("387", 4, 0x00a88e);
        logo("395", 5, 0x5b2e90);
        bank("Industrial and Commercial Bank of China", "中國工商銀行", "CN", "102", "ICBKCNBJ", 10);
        bank("China Merchants Bank", "招商銀行", "CN", "308", "CMBCCNBS", 20);
        bank("DBS Bank", "星展銀行", "SG", "7171", "DBSSSGSG", 10);
        bank("JPMorgan Chase", "摩根大通", "US", "021000021", "CHASUS33", 10);
    }

    private void bank(String name, String nameChinese, String region, String code, String swift, int order) {
        desk.create(
                "banks",
                Map.of(
                        "name", name,
                        "nameChinese", nameChinese,
                        "region", region,
                        "code", code,
                        "swift", swift,
                        "displayOrder", order));
    }

    private void logo(String code, int mark, int colour) {
        desk.act(
                "banks",
                orders.newest("banks", Filter.where("code", Operator.EQ, code)),
                "edit",
                Map.of("logo", drawn(mark, colour)));
    }

    private static String drawn(int mark, int colour) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(colour));
        graphics.fillRoundRect(0, 0, 64, 64, 20, 20);
        graphics.setColor(Color.WHITE);
        MARKS.get(mark).accept(graphics);
        graphics.dispose();
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.png(image));
    }

    private void regions() {
        long china = country("CN");
        long guangdong = region(china, "PROVINCE", "GD", "Guangdong", "廣東", null);
        region(china, "CITY", "GD-SZ", "Shenzhen", "深圳", guangdong);
        region(china, "CITY", "GD-GZ", "Guangzhou", "廣州", guangdong);
        region(china, "PROVINCE", "SH", "Shanghai", "上海", null);
        long hongKong = country("HK");
        region(hongKong, "BRANCH_AREA", "HKI", "Hong Kong Island", "香港島", null);
        region(hongKong, "BRANCH_AREA", "KLN", "Kowloon", "九龍", null);
        region(hongKong, "BRANCH_AREA", "NT", "New Territories", "新界", null);
    }

    private long region(
            long country, String level, String code, String name, String nameChinese, @Nullable Long within) {
        Map<String, @Nullable Object> region = new HashMap<>();
        region.put("country", country);
        region.put("level", level);
        region.put("code", code);
        region.put("name", name);
        region.put("nameChinese", nameChinese);
        region.put("parent", within);
        return desk.create("bank-regions", region);
    }

    private long country(String code) {
        return orders.newest("bank-card-regions", Filter.where("code", Operator.EQ, code));
    }
}
