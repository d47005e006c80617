package org.agentmitra.support;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** PowerPoint files with all that a look is made of: layout, master, theme, shapes. Measures are in points of a page of 960 by 540. */
public final class TestSlideshow {
    private final XMLSlideShow show = new XMLSlideShow();
    private XSLFSlide slide;

    /** With one page of a background. */
    public TestSlideshow() {
        show.setPageSize(new Dimension(960, 540));
        slide = show.createSlide();
    }

    /** Another page; what follows is put on it. */
    public TestSlideshow page(Color background) {
        slide = show.createSlide();
        return background(background);
    }

    public TestSlideshow background(Color color) {
        slide.getBackground().setFillColor(color);
        return this;
    }

    public TestSlideshow text(String text, Rectangle place, double size, Color color) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(place);
        XSLFTextRun run = box.setText(text);
        run.setFontFamily("Calibri");
        run.setFontSize(size);
        run.setFontColor(color);
        run.setBold(true);
        return this;
    }

    public TestSlideshow shape(ShapeType type, Rectangle place, Color color) {
        XSLFAutoShape shape = slide.createAutoShape();
        shape.setShapeType(type);
        shape.setAnchor(place);
        shape.setFillColor(color);
        return this;
    }

    /** Text and a picture that lead elsewhere. */
    public TestSlideshow leadingOut(String address) {
        XSLFTextRun run = slide.createTextBox().setText("Elsewhere");
        run.createHyperlink().setAddress(address);
        slide.getPackagePart().addExternalRelationship(address + "x.png", XSLFRelation.IMAGES.getRelation(), "rIdOut");
        return this;
    }

    /** A chart, whose part says how it is drawn. */
    public TestSlideshow chart(Rectangle place) {
        slide.addChart(show.createChart(), emu(place));
        return this;
    }

    private static Rectangle emu(Rectangle place) {
        return new Rectangle(
                Units.toEMU(place.x), Units.toEMU(place.y), Units.toEMU(place.width), Units.toEMU(place.height));
    }

    /** Cells of one row, each on a ground of the colour. */
    public TestSlideshow table(Rectangle place, Color color, String... cells) {
        XSLFTable table = slide.createTable(1, cells.length);
        table.setAnchor(place);
        table.setRowHeight(0, place.height);
        for (int i = 0; i < cells.length; i++) {
            table.setColumnWidth(i, place.width / (cells.length + 0.0));
            XSLFTableCell cell = table.getCell(0, i);
            cell.setText(cells[i]);
            cell.setFillColor(color);
            cell.setBorderColor(BorderEdge.bottom, Color.BLACK);
        }
        return this;
    }

    public TestSlideshow picture(byte[] png, Rectangle place, String said) {
        XSLFPictureShape picture = slide.createPicture(show.addPicture(png, PictureType.PNG));
        picture.setAnchor(place);
        ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr(said);
        return this;
    }

    public TestSlideshow notes(String line) {
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(line);
            }
        }
        return this;
    }

    public byte[] written() {
        try (show) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
