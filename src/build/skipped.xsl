<?xml version="1.0" encoding="UTF-8"?>
<!-- From a test report to one line for each test that was not run: its name, and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:apply-templates select="//testcase[skipped]"/>
  </xsl:template>

  <xsl:template match="testcase">
    <xsl:variable name="name" select="substring-before(concat(@name, '('), '(')"/>
    <!-- a test with many inputs is one test -->
    <xsl:if test="not(preceding-sibling::testcase[skipped][substring-before(concat(@name, '('), '(') = $name])">
      <xsl:text>SKIPPED </xsl:text>
      <xsl:call-template name="behind-last-dot">
        <xsl:with-param name="text" select="@classname"/>
      </xsl:call-template>
      <xsl:if test="$name != ''">
        <xsl:value-of select="concat('.', $name)"/>
      </xsl:if>
      <xsl:text>: </xsl:text>
      <xsl:apply-templates select="skipped"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- JUnit puts words before a reason and a stack trace behind it, AssertJ brackets around it -->
  <xsl:template match="skipped">
    <xsl:variable name="all" select="concat(@message, substring(., 1, 10000 * not(@message)))"/>
    <xsl:variable name="said" select="substring-before(concat($all, '&#10;&#9;at '), '&#10;&#9;at ')"/>
    <xsl:choose>
      <xsl:when test="contains($said, 'due to: [')">
        <xsl:value-of select="normalize-space(substring-before(substring-after($said, 'due to: ['), ']'))"/>
      </xsl:when>
      <xsl:when test="contains($said, 'Assumption failed: ')">
        <xsl:value-of select="normalize-space(substring-after($said, 'Assumption failed: '))"/>
      </xsl:when>
      <xsl:when test="contains($said, 'TestAbortedException: ')">
        <xsl:value-of select="normalize-space(substring-after($said, 'TestAbortedException: '))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="normalize-space($said)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="behind-last-dot">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '.')">
        <xsl:call-template name="behind-last-dot">
          <xsl:with-param name="text" select="substring-after($text, '.')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
